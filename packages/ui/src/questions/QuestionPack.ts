import type { Question } from '@tactful/core';
import type { Validators } from '@tactful/core/present';
import type { VNode } from 'preact';
import type { Extra } from '../extras/Scene.ts';
import type { QuestionProps } from './QuestionProps.ts';

/** What draws some types of question. It never sees another type. */
export type Components = {
  readonly [Type in Question['type']]?: (
    props: QuestionProps<Type>,
  ) => VNode | null;
};

/** Types of question that come in one file, when a prompt that is to be shown has one of them. */
export interface QuestionPack {
  readonly components: Components;
  readonly validators: Validators;
  /** Style sheet, beyond that of every prompt. */
  readonly css: string;
  readonly extra?: Extra | undefined;
}
