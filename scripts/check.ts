// `pnpm check`: format, lint, types, unused code, unit tests, sizes.
import { checkSteps } from './checkSteps.ts';
import { conclude, runSteps } from './runSteps.ts';

conclude(runSteps(checkSteps));
