export { pack } from '@tactful/ui/extras/redact/redactPack';
export { drawWith } from './preact.ts';
