import { signalNames } from '../signalNames.ts';
import type { Asked, RuleOf } from './Rule.ts';

/**
 * Whether a trigger is about what happened. Who decides at a touchpoint asks only
 * those that listen to it: there these are met, and only traces have them.
 */
export const naming: readonly RuleOf<Asked>[] = [
  [
    'trigger.manual',
    'skip',
    ({ listener }) => (listener ? undefined : 'show(), a button, an element'),
    () => false,
  ],
  [
    'trigger.signal',
    'skip',
    ({ listener }) => {
      const name = listener?.trigger.on ?? '';
      return signalNames.includes(name) ? name : undefined;
    },
    // A host may well notice by itself what a signal would.
    ({ moment }, name) =>
      moment.happening.name === name || moment.signals.includes(name),
  ],
  [
    'trigger.on',
    'skip',
    ({ listener }) => listener?.trigger.on,
    ({ moment }, name) => moment.happening.name === name,
  ],
];
