import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromDraft,
  type Interview,
  toDraft,
  toResponse,
} from '../../../src/engine/index.ts';
import type { Answer, Survey } from '../../../src/types.gen.ts';
import { type Action, anyAction, anySurvey } from './anySurvey.ts';
import { act, setting, start, wayOf } from './take.ts';

const anyRandom = fc.constantFrom(
  () => 0,
  () => 0.4,
  () => 0.99,
);

/** So that whoever changes a state is found out. */
function freeze(state: Interview): Interview {
  for (const part of [state.answers, state.kept, state.variables]) {
    Object.freeze(part);
  }
  return Object.freeze(state);
}

/** All states on the way. */
function run(
  survey: Survey,
  actions: readonly Action[],
  random: () => number,
): Interview[] {
  const states = [freeze(start(survey, { random }))];
  for (const [index, action] of actions.entries()) {
    states.push(freeze(act(states.at(-1)!, action, index)));
  }
  return states;
}

/** Checks what holds for any survey and anything that a visitor does. */
function holds(check: (states: Interview[], survey: Survey) => void): void {
  const actions = fc.array(anyAction, { maxLength: 20 });
  fc.assert(
    fc.property(anySurvey, actions, anyRandom, (survey, done, random) =>
      check(run(survey, done, random), survey),
    ),
    { numRuns: 300 },
  );
}

test('ends, or can end, whatever a visitor does and wherever rules send', () => {
  holds((states, survey) => {
    let last = states.at(-1)!;
    for (const _ of survey.questions) last = act(last, { do: 'answer right' });
    expect(last.outcome).toBe('finished');
  });
});

test('has in its response only answers on the way that was taken, each question once', () => {
  holds((states) => {
    for (const state of states) {
      const { answers, final } = toResponse(state);
      const given = answers.filter(({ skipped }) => skipped !== 'unseen');
      expect(given).toEqual(state.response);
      expect(wayOf({ answers: given })).toEqual(
        expect.arrayContaining(wayOf(state)),
      );
      expect(new Set(wayOf({ answers })).size).toBe(answers.length);
      const { length } = state.survey.questions;
      expect(final ? answers.length : length).toBe(length);
      // The same answers given straight away lead to the same place.
      const straight = fromDraft(state.survey, toDraft(state, { nowMs: 0 }), {
        ...setting,
        nowMs: 0,
      });
      expect(straight?.question).toEqual(state.question);
    }
  });
});

test('never changes a state, and never lowers a revision', () => {
  holds((states) => {
    const revisions = states.map(({ revision }) => revision);
    expect(revisions).toEqual([...revisions].sort((one, two) => one - two));
  });
});

test('takes as many answers as there were steps, less those taken back', () => {
  holds((states) => {
    states.slice(1).forEach((state, index) => {
      const before: readonly Answer[] = states[index]!.answers;
      const steps = state.answers.length - before.length;
      expect(Math.abs(steps)).toBeLessThan(2);
      const shorter = steps < 0 ? state.answers : before;
      expect(state.answers.slice(0, shorter.length)).toEqual(
        before.slice(0, shorter.length),
      );
    });
  });
});

test('goes on from a draft as if nothing had been between', () => {
  holds((states, survey) => {
    for (const state of states) {
      const draft = JSON.parse(
        JSON.stringify(toDraft(state, { nowMs: 1_000 })),
      );
      const resumed = fromDraft(survey, draft, { ...setting, nowMs: 2_000 });
      const plain = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value));
      const { question, answers, revision, variables } = state;
      const left = state.outcome
        ? undefined
        : { question, answers, revision, variables, survey: state.survey };
      const found = resumed && {
        question: resumed.question,
        answers: resumed.answers,
        revision: resumed.revision,
        variables: resumed.variables,
        survey: resumed.survey,
      };
      expect(plain([found])).toEqual(plain([left]));
      expect(resumed?.askedAtMs ?? 2_000).toBe(2_000);
    }
  });
});
