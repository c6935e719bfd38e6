export { pack } from '@tactful/ui/questions/consent/consentPack';
export { drawWith } from './preact.ts';
