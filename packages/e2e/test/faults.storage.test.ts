import { storageCases } from '../src/faults/cases/storage.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(storageCases);
