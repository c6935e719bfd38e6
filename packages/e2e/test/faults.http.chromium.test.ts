import { httpCases } from '../src/faults/cases/http.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(httpCases);
