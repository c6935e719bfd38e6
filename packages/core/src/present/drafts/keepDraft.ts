import type { Context } from '../../Context.ts';
import type { Draft } from '../../engine/interview/draft/Draft.ts';
import type { Opening } from '../createPresenter.ts';
import { savedDrafts } from './savedDrafts.ts';

/** Keeps how far the visitor has come with a prompt; drops it without a draft, or without leave to store. */
export function keepDraft(
  context: Context,
  opening: Opening & { response: string },
  draft: Draft | undefined,
): void {
  const { response, touchpoint, probability, path, facts, answers, more } =
    opening;
  const drafts = savedDrafts(context);
  const prompt = opening.prompt.id;
  const { storage } = context.options;
  if (!draft || !context.isLive() || storage === 'memory')
    return drafts.drop(prompt);
  return drafts.put({
    prompt,
    response,
    touchpoint,
    variant: opening.variant?.id,
    probability,
    path,
    facts,
    answers,
    isCounted: Boolean(opening.reserve),
    isPlaced: Boolean(more?.place),
    draft,
  });
}
