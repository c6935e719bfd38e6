export { pack } from '@tactful/ui/extras/advance/advancePack';
export { drawWith } from './preact.ts';
