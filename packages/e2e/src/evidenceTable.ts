import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName } from './browser/Browser.ts';
import { EVIDENCE, type Topic } from './keepEvidence.ts';
import { samples } from './samples.ts';
import { ENGINES } from './setUp/findEngines.ts';

const names: Record<EngineName, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

function read(topic: Topic, engine: EngineName): Record<string, number> {
  const file = join(EVIDENCE, `${topic}.${engine}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
}

/**
 * The table of `docs/accessibility.md`: a row for each type of question, from what the last run
 * of the tests has left.
 *
 * @throws If a test has left nothing.
 */
export function evidenceTable(): string {
  const of = (topic: Topic, engines = ENGINES) =>
    engines.map((engine) => [engine, read(topic, engine)] as const);
  const axe = of('axe');
  const keyboard = of('keyboard');
  const heard = of('names');
  const small = of('small');
  const mouse = of('targets');
  // WebKit cannot be told that it is touched.
  const finger = of('touch', ['chromium', 'firefox']);

  const rows = [...Map.groupBy(samples, ({ question }) => question.type)].map(
    ([type, asked]) => {
      /** Engines in which every sample of the type passed. */
      const passedIn = (found: typeof axe): string =>
        found
          .filter(([, passed]) => passed[type] === asked.length)
          .map(([engine]) => names[engine])
          .join(', ');
      const least = (found: typeof axe): string =>
        `${Math.min(...found.map(([, sizes]) => sizes[type] ?? 0))} px`;
      const links = asked.map(
        ({ id }) => `[${id}](../packages/e2e/test/names/${id}.txt)`,
      );
      return [
        `\`${type}\``,
        axe.map(([, passed]) => passed[type] ?? 0).join(' + '),
        passedIn(keyboard),
        `${links.join(', ')}: ${passedIn(heard)}`,
        least(mouse),
        least(finger),
        passedIn(small),
      ];
    },
  );
  return [
    [
      'question',
      `axe: 0 violations in (${ENGINES.map((engine) => names[engine]).join(' + ')})`,
      'keyboard alone',
      'role, name, state',
      'smallest target, mouse',
      'finger',
      '320 × 256 px',
    ],
    ['---', '--:', '---', '---', '--:', '--:', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
