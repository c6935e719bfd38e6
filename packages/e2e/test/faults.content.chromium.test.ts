import { contentCases } from '../src/faults/cases/content.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(contentCases);
