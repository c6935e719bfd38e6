import { redactAnswers } from '@tactful/core/present';
import type { QuestionPack } from '../../questions/QuestionPack.ts';

export const pack: QuestionPack = {
  components: {},
  validators: {},
  css: '',
  extra: { redact: redactAnswers },
};
