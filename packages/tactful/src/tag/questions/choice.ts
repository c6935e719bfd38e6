export { pack } from '@tactful/ui/questions/choice/choicePack';
export { drawWith } from './preact.ts';
