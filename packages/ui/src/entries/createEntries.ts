import type { Context, Director, Entries } from '@tactful/core';
import { createButtons } from './createButtons.ts';
import { defineSurveyElement } from './defineSurveyElement.ts';
import { createKeeper } from './keepers.ts';

/** Has the buttons and the elements of a page open a client's prompts. */
export function createEntries(context: Context, director: Director): Entries {
  const buttons = createButtons(context, director);
  const keeper = createKeeper(context, director);
  return {
    follow: () => {
      const { prompts } = context.plan;
      if (prompts.some(({ prompt }) => prompt.placement === 'inline')) {
        defineSurveyElement();
      }
      keeper.follow();
      buttons.follow();
    },
    stop: () => {
      keeper.stop();
      buttons.stop();
    },
  };
}
