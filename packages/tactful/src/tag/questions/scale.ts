export { pack } from '@tactful/ui/questions/scale/scalePack';
export { drawWith } from './preact.ts';
