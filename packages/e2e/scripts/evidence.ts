// `pnpm evidence`, its second half: writes what the tests have found into docs/accessibility.md.
import { writeEvidence } from '../src/writeEvidence.ts';

console.log(
  writeEvidence({ isCheck: false })
    ? 'docs/accessibility.md has new evidence.'
    : 'docs/accessibility.md is up to date.',
);
