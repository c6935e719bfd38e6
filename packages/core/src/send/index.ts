export { createSender } from './createSender.ts';
