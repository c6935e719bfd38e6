import { tabCases } from '../src/faults/cases/tabs.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(tabCases);
