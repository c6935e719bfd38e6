import { answerCases } from '../src/faults/cases/answers.ts';
import { describeCases } from '../src/faults/describeCases.ts';

describeCases(answerCases);
