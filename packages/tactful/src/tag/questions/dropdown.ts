export { pack } from '@tactful/ui/questions/dropdown/dropdownPack';
export { drawWith } from './preact.ts';
