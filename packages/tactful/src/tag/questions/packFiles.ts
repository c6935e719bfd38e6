import type { LoadPack } from '@tactful/ui/interview/packFiles';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import type { drawWith } from './preact.ts';

/** File names of the modules beside this one, by pack; the build puts them here. */
declare const PACK_FILES: Readonly<Record<string, string>>;

type PackModule = Awaited<ReturnType<LoadPack>> & {
  drawWith: typeof drawWith;
};

/** Fetches a file of questions, and has it draw with this Preact. */
const load =
  (name: string): LoadPack =>
  async () => {
    const { href } = new URL(PACK_FILES[name]!, import.meta.url);
    const found = (await import(/* @vite-ignore */ href)) as PackModule;
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
};
