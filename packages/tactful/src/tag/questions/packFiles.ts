import type { LoadPack } from '@tactful/ui/interview/packFiles';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { findSibling } from '../findSibling.ts';
import type { drawWith } from './preact.ts';

type PackModule = Awaited<ReturnType<LoadPack>> & {
  drawWith: typeof drawWith;
};

/** Fetches a file of questions, and has it draw with this Preact. */
const load =
  (name: string): LoadPack =>
  async () => {
    const url = findSibling(`question-${name}`, import.meta.url);
    const found = (await import(/* @vite-ignore */ url)) as PackModule;
    found.drawWith({ jsx, jsxs, Fragment });
    return found;
  };
const scale = load('scale');
const choice = load('choice');

/** The same as in `@tactful/ui`, for files that a script tag fetches. */
export const packFiles: Readonly<Record<string, LoadPack>> = {
  csat: scale,
  ces: scale,
  rating: scale,
  single: choice,
  multiple: choice,
  dropdown: load('dropdown'),
  matrix: load('matrix'),
  contact: load('contact'),
  consent: load('consent'),
  statement: load('statement'),
  advance: load('advance'),
  markup: load('markup'),
  redact: load('redact'),
};
