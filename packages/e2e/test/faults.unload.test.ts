import { unloadCases } from '../src/faults/cases/unload.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(unloadCases);
