import { metOf } from '../history.ts';
import type { Candidate, Rulebook } from './Rule.ts';
import { termsOf } from './terms.ts';

/** Most prompts of a long config have none. */
const NO_FREQUENCY = {};

/** What the rules of showing look at. */
export const toCandidate: Rulebook<Candidate>['toCandidate'] = (
  compiled,
  listener,
  { plan, history, moment },
) => {
  const { id, metric, frequency = NO_FREQUENCY } = compiled.prompt;
  const met = metOf(history.prompts, id);
  return {
    plan,
    terms: termsOf(plan.config),
    history,
    moment,
    compiled,
    listener,
    own: frequency,
    met,
    metric: metric ? metOf(history.metrics, metric) : met,
  };
};
