export { pack } from '@tactful/ui/questions/contact/contactPack';
export { drawWith } from './preact.ts';
