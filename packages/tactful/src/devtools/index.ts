export { openDevtools } from './openDevtools.tsx';
