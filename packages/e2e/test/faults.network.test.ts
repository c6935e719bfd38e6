import { networkCases } from '../src/faults/cases/network.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(networkCases);
