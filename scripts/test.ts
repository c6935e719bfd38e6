// `pnpm test`: the check, then every browser suite.
import { checkSteps } from './checkSteps.ts';
import { conclude, runSteps } from './runSteps.ts';

conclude(
  runSteps([
    ...checkSteps,
    {
      name: 'browser tests',
      command: 'pnpm --silent test:browsers',
      countsTests: true,
    },
  ]),
);
