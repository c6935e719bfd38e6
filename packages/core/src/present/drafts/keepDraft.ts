import type { Context } from '../../Context.ts';
import type { Draft } from '../../engine/interview/draft/Draft.ts';
import type { Opening } from '../createPresenter.ts';
import { savedDrafts } from './savedDrafts.ts';

/** Ids of the responses whose page is watched. */
const watched = new Set<string>();

/** Keeps how far the visitor has come with a prompt; drops it without a draft, or without leave to store. */
export function keepDraft(
  context: Context,
  opening: Opening & { response: string; onElsewhere(): void },
  draft: Draft | undefined,
): void {
  const { response, touchpoint, probability, path, facts, answers, more } =
    opening;
  const drafts = savedDrafts(context);
  const prompt = opening.prompt.id;
  const { storage } = context.options;
  if (!draft || !context.isLive() || storage === 'memory')
    return drafts.drop(prompt);
  if (!watched.has(response)) {
    watched.add(response);
    // Back from the browser's cache: the next page may have gone on with it.
    context.window.addEventListener('pageshow', ({ persisted }) => {
      const isThere = drafts.all().some((one) => one.response === response);
      if (persisted && !isThere) opening.onElsewhere();
    });
  }
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
