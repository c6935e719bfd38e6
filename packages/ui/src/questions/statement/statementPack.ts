import type { QuestionPack } from '../QuestionPack.ts';
import css from './statement.css?inline';
import { StatementQuestion } from './StatementQuestion.tsx';

export const pack: QuestionPack = {
  components: { statement: StatementQuestion },
  validators: {},
  css,
};
