export { pack } from '@tactful/ui/extras/markup/markupPack';
export { drawWith } from './preact.ts';
