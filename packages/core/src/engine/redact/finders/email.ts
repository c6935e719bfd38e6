import type { Finder } from './Finder.ts';

/**
 * An address, in any script; `%40` for `@` too. Its name is in one script, so
 * that a sentence without spaces is not taken for a part of it. No version
 * (`name@1.2.3`) and no picture for dense screens (`icon@2x.png`).
 */
export const email: Finder = {
  label: 'email',
  pattern:
    /(?:(?<![\p{sc=Latn}\p{M}\w.%+-])[\p{sc=Latn}\p{M}\w.%+-]+|(?<!(?!\p{sc=Latn})[\p{L}\p{M}\d._-])(?:(?!\p{sc=Latn})[\p{L}\p{M}\d._-])+)(?:@|%40)(?!\d\d?x?\.)(?:[\p{L}\p{M}\d-]+\.)+(?:[a-z][a-z\d-]*[a-z\d]|(?:(?![a-z])[\p{L}\p{M}-])+)/giu,
};
