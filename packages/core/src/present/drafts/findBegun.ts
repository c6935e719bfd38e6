import type { Context } from '../../Context.ts';
import type { Opening } from '../createPresenter.ts';
import { fetchDrafts } from './fetchDrafts.ts';

/** How far the visitor has come with a prompt that is to lie on top of the page. Never rejects. */
export async function findBegun(
  context: Context,
  prompt: string,
): Promise<Opening | undefined> {
  try {
    const { window, options } = context;
    // Whether it is worth fetching what reads it.
    const key = `${options.name || 'tactful'}.draft`;
    if (!window.sessionStorage.getItem(key)) return undefined;
    const { findSaved } = await fetchDrafts();
    return findSaved(context, { prompt, isPlaced: false });
  } catch {
    // Blocked, or gone after a deploy: it begins anew.
    return undefined;
  }
}
