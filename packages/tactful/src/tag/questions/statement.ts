export { pack } from '@tactful/ui/questions/statement/statementPack';
export { drawWith } from './preact.ts';
