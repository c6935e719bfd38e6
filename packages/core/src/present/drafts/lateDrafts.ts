// One file for all that is fetched when there is a draft, or was one.
export { findSaved } from './findSaved.ts';
export { keepDraft } from './keepDraft.ts';
