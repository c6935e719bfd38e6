import { contact } from '@tactful/core/validators/contact';
import type { QuestionPack } from '../QuestionPack.ts';
import css from './contact.css?inline';
import { ContactQuestion } from './ContactQuestion.tsx';

export const pack: QuestionPack = {
  components: { contact: ContactQuestion },
  validators: { contact },
  css,
};
