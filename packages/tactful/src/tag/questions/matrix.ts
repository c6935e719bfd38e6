export { pack } from '@tactful/ui/questions/matrix/matrixPack';
export { drawWith } from './preact.ts';
