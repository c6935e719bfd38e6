import type { Prompt, Variant } from '../../types.gen.ts';
import type { Words } from '../Ui.ts';

/** One of the config's languages, for one locale. */
export interface Language {
  /** Language tag of what is really said: the locale, or the default language. */
  readonly locale: string | undefined;
  /** What a prompt says, in the variant that the visitor is in. */
  wordsOf(opening: {
    readonly prompt: Prompt;
    readonly variant?: Partial<Variant> | undefined;
  }): Words;
  /** What stands on the button of a prompt. */
  labelOf(prompt: Prompt): string | undefined;
}
