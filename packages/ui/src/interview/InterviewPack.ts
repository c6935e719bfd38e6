import type {
  AnswerValue,
  PromptRequest,
  Question,
  Survey,
  VisiblePrompt,
  Words,
} from '@tactful/core';
import type { Showing } from '@tactful/core/present';
import type { FunctionComponent } from 'preact';
import type { Surface } from '../createSurface.ts';
import type { Drawing } from '../drawing/jsx-runtime.ts';
import type { LaterWords } from '../messages/en.ts';
import type { fetchLanguage } from '../messages/languages.ts';
import type { speak } from '../messages/speak.ts';
import type { Texts } from '../messages/textsFor.ts';
import type { Prompt } from '../Prompt.tsx';
import type { QuestionProps } from '../questions/QuestionProps.ts';
import type { Back } from './Back.tsx';
import type { Ending } from './Ending.tsx';
import type { Skips } from './Skips.tsx';

/** What is drawn of a prompt only once its interview goes on. */
export interface LaterParts {
  readonly Back: typeof Back;
  readonly Ending: typeof Ending;
  readonly Skips: typeof Skips;
  /** What draws a type of question other than the first file's. */
  componentOf(type: Question['type']): FunctionComponent<QuestionProps<never>>;
}

/** A prompt that an interview takes over, with what it needs of the first file. */
export interface Opened {
  readonly request: PromptRequest;
  readonly showing: Showing;
  readonly surface: Surface;
  /** In which words its first question is on the screen, if it is. */
  readonly painted: Texts | undefined;
  /** What is marked in it. */
  readonly value: AnswerValue | undefined;
  /** What was handed over already. */
  readonly handed: AnswerValue | undefined;
  /** Whether the visitor has submitted that. */
  readonly isSent: boolean;
  readonly locale: string | undefined;
  /** What is said now; the survey of the request is in its own. */
  readonly words: Words | undefined;
  readonly parts: {
    readonly Prompt: typeof Prompt;
    readonly speak: typeof speak;
    readonly fetchLanguage: typeof fetchLanguage;
  };
  /** Takes it off the screen, for the visitor. */
  readonly close: VisiblePrompt['close'];
}

/**
 * All that is needed of a prompt once the visitor answers, in a file of its own:
 * it is fetched when the first question is on the screen, or before, where that
 * question needs it.
 */
export interface InterviewPack {
  readonly drawing: Drawing;
  readonly words: LaterWords;
  /** Fetches what draws the questions of a survey, unless it is here. Rejects if something does not come. */
  loadQuestions(survey: Survey): Promise<void>;
  /** Whether all of that is here. */
  canAsk(survey: Survey): boolean;
  goOn(opened: Opened): Required<VisiblePrompt>;
}
