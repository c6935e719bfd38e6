import { multiple } from '@tactful/core/validators/multiple';
import { single } from '@tactful/core/validators/single';
import type { QuestionPack } from '../QuestionPack.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';

export const pack: QuestionPack = {
  components: { single: ChoiceQuestion, multiple: ChoiceQuestion },
  validators: { single, multiple },
  // Options look the same in several packs: see `options.css`.
  css: '',
};
