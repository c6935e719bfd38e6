import type { Config } from '@tactful/schema';

/** One NPS question, an optional text and an ending, after `thing.happened`. */
export const npsConfig: Config = {
  version: 1,
  journey: {
    version: 2,
    touchpoints: { 'thing.happened': { phase: 'purchase' } },
  },
  prompts: [
    {
      id: 'nps',
      trigger: { on: 'thing.happened' },
      frequency: { every: '90d' },
      survey: {
        questions: [
          {
            id: 'recommend',
            type: 'nps',
            text: 'How likely are you to recommend us?',
          },
          { id: 'reason', type: 'text', text: 'Why?', optional: true },
        ],
        endings: [{ id: 'thanks', text: 'Thank you for that.' }],
      },
    },
  ],
};
