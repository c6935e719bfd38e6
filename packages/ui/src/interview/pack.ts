import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { laterWords } from '../messages/laterWords.ts';
import { goOn } from './goOn.tsx';
import type { InterviewPack } from './InterviewPack.ts';
import { canAsk, loadQuestions } from './packs.ts';

export const pack: InterviewPack = {
  drawing: { jsx, jsxs, Fragment },
  words: laterWords,
  loadQuestions,
  canAsk,
  goOn,
};
