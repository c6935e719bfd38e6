import fc from 'fast-check';
import type {
  AnswerValue,
  LogicRule,
  Question,
  Survey,
} from '../../../src/types.gen.ts';
import { questions } from './questions.ts';

const types = Object.keys(questions) as Question['type'][];

/** An answer to each type of question that is taken. */
export const rightAnswers: Record<Question['type'], AnswerValue | undefined> = {
  nps: 9,
  csat: 4,
  ces: 6,
  rating: 3,
  single: 'a',
  multiple: ['a', 'b'],
  dropdown: 'b',
  matrix: { price: 'a', speed: 'b' },
  text: 'Words',
  contact: { email: 'ana@shop.example' },
  consent: true,
  statement: undefined,
};

const ids = ['q0', 'q1', 'q2', 'q3', 'q4', 'end'];

/** Rules that go anywhere: also to what is not there, and in circles. */
const anyRule: fc.Arbitrary<LogicRule> = fc.record(
  {
    after: fc.constantFrom(...ids),
    if: fc.constantFrom<LogicRule['if'][]>(
      { 'answers.q0': { $exists: true } },
      { 'answers.q1': { $in: ['a', 9, true] } },
      { 'variables.score': { $gte: 2 } },
      { 'traits.plan': { $nope: 1 } },
    ),
    goTo: fc.constantFrom(...ids, 'nowhere'),
    add: fc.constant({ score: 1 }),
    set: fc.constant({ seen: 'yes' }),
    require: fc.constantFrom(...ids),
  },
  { requiredKeys: ['after'] },
);

/** Up to five questions with rules. */
export const anySurvey: fc.Arbitrary<Survey> = fc.record({
  questions: fc
    .array(
      fc.record({
        type: fc.constantFrom(...types),
        optional: fc.boolean(),
        notApplicable: fc.boolean(),
        shuffle: fc.boolean(),
        known: fc.constantFrom(
          {},
          { email: 'bo@shop.example' },
          { name: 'Bo', email: 'bo@shop.example' },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) =>
      list.map(
        ({ type, known, ...fields }, index) =>
          ({
            ...questions[type],
            ...fields,
            ...(type === 'contact' && { known }),
            id: `q${index}`,
          }) as Question,
      ),
    ),
  logic: fc.array(anyRule, { maxLength: 6 }),
  endings: fc.constant([{ id: 'end', text: 'Thanks, {{answers.q0 | you}}.' }]),
  shuffle: fc.constantFrom<Survey['shuffle'][]>(undefined, true, ['q0', 'q1']),
});

/** One thing that a visitor does. */
export type Action =
  | { do: 'answer'; value: AnswerValue | undefined }
  | { do: 'answer right' }
  | { do: 'back'; value: AnswerValue | undefined }
  | { do: 'skip'; kind: 'optional' | 'na' | 'declined' };

const anyValue = fc.oneof(
  fc.constantFrom(...Object.values(rightAnswers)),
  fc.jsonValue().map((value) => value as AnswerValue),
);
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Action>({ do: 'answer right' }) },
  fc.record({ do: fc.constant('answer' as const), value: anyValue }),
  fc.record({ do: fc.constant('back' as const), value: anyValue }),
  fc.record({
    do: fc.constant('skip' as const),
    kind: fc.constantFrom('optional' as const, 'na', 'declined'),
  }),
);
