export { createInspector } from './createInspector.ts';
