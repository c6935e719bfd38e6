import { answerCases } from './cases/answers.ts';
import { clearedCases } from './cases/cleared.ts';
import { contentCases } from './cases/content.ts';
import { httpCases } from './cases/http.ts';
import { networkCases } from './cases/network.ts';
import { storageCases } from './cases/storage.ts';
import { tabCases } from './cases/tabs.ts';
import { unloadCases } from './cases/unload.ts';
import type { FaultCase } from './FaultCase.ts';

/** Every case of the suite, in the order of the table. */
export const allCases: readonly FaultCase[] = [
  ...httpCases,
  ...networkCases,
  ...unloadCases,
  ...storageCases,
  ...clearedCases,
  ...tabCases,
  ...contentCases,
  ...answerCases,
];
