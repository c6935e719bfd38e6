import { clearedCases } from '../src/faults/cases/cleared.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(clearedCases);
