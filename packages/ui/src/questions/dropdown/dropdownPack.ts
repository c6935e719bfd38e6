import { dropdown } from '@tactful/core/validators/dropdown';
import type { QuestionPack } from '../QuestionPack.ts';
import css from './dropdown.css?inline';
import { DropdownQuestion } from './DropdownQuestion.tsx';

export const pack: QuestionPack = {
  components: { dropdown: DropdownQuestion },
  validators: { dropdown },
  css,
};
