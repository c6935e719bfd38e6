export { matches, type Facts } from './conditions/matches.ts';
