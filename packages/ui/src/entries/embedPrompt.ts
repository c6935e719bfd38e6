import type { Outcome, Place } from '@tactful/core';
import type { Embedded, Keeper } from './keepers.ts';
import type { Standing } from './Standing.ts';

/** Has a client open one of its prompts in a place. */
export function embedPrompt(
  keeper: Keeper,
  prompt: string,
  options: {
    place: Place;
    respectFrequency: boolean;
    onOutcome(outcome: Outcome): void;
  },
): Standing {
  const { onOutcome, ...rest } = options;
  let embedded: Embedded | undefined;
  let isOver = false;
  keeper.embed(prompt, rest).then(
    (late) => {
      embedded = late;
      if (isOver) late.dismiss();
      else void late.outcome.then(onOutcome);
    },
    // Reported by the client.
    () => onOutcome({ outcome: 'unavailable', reason: 'ui' }),
  );
  return {
    end: () => {
      isOver = true;
      embedded?.dismiss();
    },
    renew: () => {
      isOver ||= !embedded;
      embedded?.leavePage();
    },
  };
}
