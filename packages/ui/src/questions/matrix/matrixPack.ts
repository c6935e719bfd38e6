import { matrix } from '@tactful/core/validators/matrix';
import type { QuestionPack } from '../QuestionPack.ts';
import css from './matrix.css?inline';
import { MatrixQuestion } from './MatrixQuestion.tsx';

export const pack: QuestionPack = {
  components: { matrix: MatrixQuestion },
  validators: { matrix },
  css,
};
