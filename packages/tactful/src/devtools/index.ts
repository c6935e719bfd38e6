export { openDevtools } from './openDevtools.tsx';
export { openWanted } from './openWanted.ts';
