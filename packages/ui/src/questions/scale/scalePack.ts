import { ces } from '@tactful/core/validators/ces';
import { csat } from '@tactful/core/validators/csat';
import { rating } from '@tactful/core/validators/rating';
import type { QuestionPack } from '../QuestionPack.ts';
import { RatingQuestion } from './RatingQuestion.tsx';
import css from './scale.css?inline';
import { ScaleQuestion } from './ScaleQuestion.tsx';

export const pack: QuestionPack = {
  components: {
    csat: ScaleQuestion,
    ces: ScaleQuestion,
    rating: RatingQuestion,
  },
  validators: { csat, ces, rating },
  css,
};
