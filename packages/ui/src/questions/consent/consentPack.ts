import { consent } from '@tactful/core/validators/consent';
import type { QuestionPack } from '../QuestionPack.ts';
import css from './consent.css?inline';
import { ConsentQuestion } from './ConsentQuestion.tsx';

export const pack: QuestionPack = {
  components: { consent: ConsentQuestion },
  validators: { consent },
  css,
};
