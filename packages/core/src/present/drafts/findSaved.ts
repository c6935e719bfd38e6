import type { Context } from '../../Context.ts';
import { orderOf } from '../../engine/interview/draft/orderOf.ts';
import type { Opening } from '../createPresenter.ts';
import { fits, savedDrafts } from './savedDrafts.ts';

/** Which draft to look for. */
export interface Wanted {
  /** @default any */
  readonly prompt?: string | undefined;
  /** Whether it stood in a place of the page. */
  readonly isPlaced: boolean;
}

/**
 * What of the saved prompts can be opened again: what is in the config, and asks
 * the same. The others are dropped.
 */
export function findSaved(
  context: Context,
  { prompt: wanted, isPlaced }: Wanted,
): Opening | undefined {
  const drafts = savedDrafts(context);
  for (const saved of drafts.all()) {
    const { prompt: id, response, draft, variant } = saved;
    if (saved.isPlaced !== isPlaced || (wanted ?? id) !== id) continue;
    const compiled = context.plan.prompts.find(
      ({ prompt }) => prompt.id === id,
    );
    if (!compiled || !fits(orderOf(compiled.prompt.survey), draft)) {
      drafts.drop(id);
      continue;
    }
    const { prompt } = compiled;
    const { touchpoint, probability, path, facts, answers, isCounted } = saved;
    return {
      prompt,
      touchpoint,
      probability,
      path,
      facts,
      answers,
      variant: prompt.variants?.find((one) => one.id === variant),
      // What comes back by itself takes no focus.
      more: { response, draft, isModal: false },
      // Counted before: there is nothing to give back.
      ...(isCounted && { reserve: async () => () => {} }),
    };
  }
  return undefined;
}
