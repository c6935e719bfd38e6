import { readFileSync } from 'node:fs';
import { questions } from '../../core/test/engine/interview/questions.ts';

type Json = Record<string, unknown>;

const nps = { id: 'score', type: 'nps', text: 'How likely?' };
const words = { id: 'why', type: 'text', text: 'Why?' };

/** A config with one prompt; `fields` replace its own. */
export function config(fields: Json = {}): Json {
  return { version: 1, prompts: [prompt()], ...fields };
}

/** A prompt; `fields` replace its own. */
export function prompt(fields: Json = {}): Json {
  return { id: 'first', survey: { questions: [nps] }, ...fields };
}

const withPrompt = (fields: Json): Json =>
  config({ prompts: [prompt(fields)] });
const withQuestion = (question: unknown): Json =>
  withPrompt({ survey: { questions: [question] } });
const withTouchpoint = (name: string, touchpoint: unknown = {}): Json =>
  config({ journey: { version: 1, touchpoints: { [name]: touchpoint } } });

const shop = new URL('../../../examples/shop/tactful.json', import.meta.url);

/** Configs that are right. */
export const goodConfigs: [what: string, config: unknown][] = [
  ['of the demo shop', JSON.parse(readFileSync(shop, 'utf8'))],
  ['that asks nothing', { version: 1, prompts: [] }],
  ['of one question', config()],
  ['with a schema and a hash', config({ $schema: './a.json', hash: 'c0ffee' })],
  [
    'with a journey',
    withTouchpoint('ticket.closed', {
      phase: 'post-purchase',
      channel: 'support',
      momentOfTruth: true,
      properties: { total: 'number' },
    }),
  ],
  ['with variables', config({ variables: { a: 'x', b: 1, c: true, d: null } })],
  ['with a theme', config({ theme: { accent: 'oklch(50% 0.2 260)' } })],
  [
    'with a metric',
    config({
      metrics: { loyalty: { type: 'nps', kind: 'relational' } },
      prompts: [prompt({ metric: 'loyalty' })],
    }),
  ],
  [
    'with one trigger',
    withPrompt({
      trigger: { on: 'checkout.completed', where: { 'event.plan': 'pro' } },
    }),
  ],
  [
    'with triggers',
    withPrompt({ trigger: [{ on: 'a.b' }, { on: 'a.b-c.d_2' }] }),
  ],
  [
    'with all of a prompt',
    withPrompt({
      objective: 'Why?',
      hypothesis: 'Fast.',
      frequency: { every: '90d' },
      placement: 'center',
    }),
  ],
  [
    'with languages',
    config({
      languages: { default: 'en', others: { 'de-AT': './de-AT.json' } },
    }),
  ],
  ['inline', withPrompt({ placement: 'inline' })],
  [
    'with a button',
    withPrompt({ button: { label: 'Feedback', side: 'start' } }),
  ],
  [
    'with all of an nps question',
    withQuestion({
      ...nps,
      help: 'Help',
      optional: true,
      labels: { low: 'No' },
    }),
  ],
  [
    'with all of a text question',
    withQuestion({
      ...words,
      help: 'Help',
      optional: false,
      placeholder: '…',
      maxLength: 500,
    }),
  ],
  [
    'with an ending',
    withPrompt({
      survey: {
        questions: [nps, words],
        endings: [{ id: 'end', text: 'Thanks', help: 'We read it.' }],
      },
    }),
  ],
];

/** One question of each type, and where to go from there. */
goodConfigs.push([
  'with questions of every type, and logic',
  withPrompt({
    survey: {
      questions: Object.values(questions),
      logic: [
        { after: 'nps', if: { 'answers.nps': 9 }, goTo: 'matrix' },
        { after: 'csat', add: { score: 1 }, require: ['text'], end: true },
      ],
      variables: { score: 0 },
    },
  }),
]);

/** Configs that are wrong, and where. */
export const badConfigs: [what: string, config: unknown, path: string][] = [
  [
    'with a link to a script',
    withQuestion({
      ...questions.statement,
      // oxlint-disable-next-line no-script-url -- It must be refused.
      link: { text: 'More', url: 'javascript:alert(1)' },
    }),
    'prompts[0].survey.questions[0].link.url',
  ],
  [
    'with eight points',
    withQuestion({ ...questions.rating, points: 8 }),
    'prompts[0].survey.questions[0].points',
  ],
  [
    'with a language that is none',
    config({ languages: { default: 'English please' } }),
    'languages.default',
  ],
  [
    'with a button without words',
    withPrompt({ button: { label: '' } }),
    'prompts[0].button.label',
  ],
  [
    'with an unknown key in a rule',
    withPrompt({
      survey: { questions: [nps], logic: [{ after: 'score', goto: 'score' }] },
    }),
    'prompts[0].survey.logic[0]',
  ],
  ['that is nothing', null, ''],
  ['that is a list', [], ''],
  ['without a version', { prompts: [] }, 'version'],
  ['of another version', config({ version: 2 }), 'version'],
  ['whose version is text', config({ version: '1' }), 'version'],
  ['without prompts', { version: 1 }, 'prompts'],
  ['with an unknown key', config({ promts: [] }), ''],
  ['with an unknown key in a prompt', withPrompt({ tigger: {} }), 'prompts[0]'],
  [
    'with an unknown key in a question',
    withQuestion({ ...nps, scale: 5 }),
    'prompts[0].survey.questions[0]',
  ],
  ['without an id', withPrompt({ id: undefined }), 'prompts[0].id'],
  ['with a blank in an id', withPrompt({ id: 'a b' }), 'prompts[0].id'],
  ['without a survey', config({ prompts: [{ id: 'a' }] }), 'prompts[0].survey'],
  [
    'without questions',
    withPrompt({ survey: { questions: [] } }),
    'prompts[0].survey.questions',
  ],
  [
    'with an unknown question type',
    withQuestion({ ...nps, type: 'slider' }),
    'prompts[0].survey.questions[0].type',
  ],
  [
    'with an empty text',
    withQuestion({ ...nps, text: '' }),
    'prompts[0].survey.questions[0].text',
  ],
  [
    'with a dot in the id of a question',
    withQuestion({ ...nps, id: 'a.b' }),
    'prompts[0].survey.questions[0].id',
  ],
  [
    'with labels of a text question',
    withQuestion({ ...words, labels: {} }),
    'prompts[0].survey.questions[0]',
  ],
  [
    'with half a maxLength',
    withQuestion({ ...words, maxLength: 1.5 }),
    'prompts[0].survey.questions[0].maxLength',
  ],
  [
    'with a wrong second question',
    withPrompt({ survey: { questions: [nps, { ...words, text: 5 }] } }),
    'prompts[0].survey.questions[1].text',
  ],
  [
    'with a period without a unit',
    withPrompt({ frequency: { every: '90' } }),
    'prompts[0].frequency.every',
  ],
  [
    'with a period in words',
    withPrompt({ frequency: { every: '90 days' } }),
    'prompts[0].frequency.every',
  ],
  [
    'with an unknown placement',
    withPrompt({ placement: 'left' }),
    'prompts[0].placement',
  ],
  [
    'with a touchpoint in capitals',
    withTouchpoint('Checkout.Completed'),
    'journey.touchpoints.Checkout.Completed',
  ],
  [
    'with a touchpoint of one word',
    withTouchpoint('checkout'),
    'journey.touchpoints.checkout',
  ],
  [
    'with an unknown property type',
    withTouchpoint('a.b', { properties: { total: 'money' } }),
    'journey.touchpoints.a.b.properties.total',
  ],
  [
    'with a journey without a version',
    config({ journey: { touchpoints: {} } }),
    'journey.version',
  ],
  [
    'with an unknown metric type',
    config({ metrics: { loyalty: { type: 'sus', kind: 'relational' } } }),
    'metrics.loyalty.type',
  ],
  [
    'with a variable that is a list',
    config({ variables: { a: [] } }),
    'variables.a',
  ],
];

/** Configs whose parts are right each, and wrong together: no JSON Schema can tell. */
export const contradictions: [
  what: string,
  config: unknown,
  path: string,
  message: RegExp,
][] = [
  [
    'that goes round in a circle',
    withPrompt({
      survey: {
        questions: [nps, words],
        logic: [{ after: 'why', goTo: 'score' }],
      },
    }),
    'prompts[0].survey.logic[0].goTo',
    /circle: score → why → score/,
  ],
  [
    'that asks inline by a trigger',
    withPrompt({ placement: 'inline', trigger: { on: 'a.b' } }),
    'prompts[0].placement',
    /its element/,
  ],
  [
    'with a button for what stands inline',
    withPrompt({ placement: 'inline', button: { label: 'Feedback' } }),
    'prompts[0].placement',
    /its element/,
  ],
  [
    'with two prompts of one id',
    config({ prompts: [prompt(), prompt({ id: 'second' }), prompt()] }),
    'prompts[2].id',
    /"first"/,
  ],
  [
    'with a metric that is not there',
    withPrompt({ metric: 'loyalty' }),
    'prompts[0].metric',
    /"loyalty"/,
  ],
  [
    'with a metric called like an inherited property',
    config({ metrics: {}, prompts: [prompt({ metric: 'constructor' })] }),
    'prompts[0].metric',
    /"constructor"/,
  ],
  [
    'with two questions of one id',
    withPrompt({
      survey: { questions: [nps, words, { ...words, id: 'score' }] },
    }),
    'prompts[0].survey.questions[2].id',
    /"score"/,
  ],
  [
    'with an ending called like a question',
    withPrompt({
      survey: { questions: [nps], endings: [{ id: 'score', text: 'Bye' }] },
    }),
    'prompts[0].survey.endings[0].id',
    /"score"/,
  ],
];
