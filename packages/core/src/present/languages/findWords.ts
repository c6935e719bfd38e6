import type { Context } from '../../Context.ts';
import type { applyVariant } from '../../engine/applyVariant.ts';
import type { LanguageFile, Prompt } from '../../types.gen.ts';
import { fetchFile } from './fetchFile.ts';
import { inOrderOf } from './inOrderOf.ts';
import type { Language } from './Language.ts';
import { putTexts } from './putTexts.ts';
import { textsFor } from './textsFor.ts';

/** A prompt does not wait longer for its words; when they come later, they change. */
const PATIENCE_MS = 1_000;

/** `de-at`, then `de`. */
function chainOf(locale: string): string[] {
  const parts = toTag(locale).split('-');
  return parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('-'),
  );
}
const toTag = (key: string): string => key.toLowerCase().replaceAll('_', '-');

/**
 * Finds the words for a locale: `de-AT`, then `de`, then the config's default.
 * Fetches what it needs for that, and nothing for the default. Never rejects.
 */
export async function findWords(
  context: Context,
  locale: string | undefined,
  options: {
    apply: typeof applyVariant;
    /** Words have come that were not waited for. */
    onLate(): void;
  },
): Promise<Language> {
  const { default: base, others = {} } = context.plan.config.languages!;
  const chain = chainOf(locale ?? base);
  const urls = chain.flatMap((tag) =>
    Object.entries(others).flatMap(([key, url]) =>
      toTag(key) === tag ? url : [],
    ),
  );
  const found = await inTime(
    context,
    urls.map((url) => fetchFile(context, url)),
    options.onLate,
  );
  const isSpoken = found.length > 0 || chain.includes(toTag(base));
  // What is missing in `de-AT` may be in `de`.
  const files = found.toReversed();
  const textsOf = (
    pick: (file: LanguageFile) => unknown,
  ): Record<string, string> => textsFor(files.map(pick));
  const ofPrompt = ({ id }: Prompt): Record<string, string> =>
    textsOf(
      ({ prompts }) => prompts && Object.hasOwn(prompts, id) && prompts[id],
    );

  return {
    locale: isSpoken ? locale : base,
    labelOf: (prompt) =>
      ofPrompt(prompt)['button.label'] ?? prompt.button?.label,
    wordsOf: ({ prompt, variant }) => {
      const texts = ofPrompt(prompt);
      // `@warm.better.text` is what the variant "warm" says.
      const mark = `@${variant?.id}.`;
      const own = Object.fromEntries(
        Object.entries(texts).flatMap(([key, text]) =>
          key.startsWith(mark) ? [[key.slice(mark.length), text]] : [],
        ),
      );
      return {
        survey: (shown) => {
          const said = putTexts(prompt.survey, texts, options.apply);
          const varied = options.apply(said, variant?.texts);
          return inOrderOf(putTexts(varied, own, options.apply), shown);
        },
        messages: (all) =>
          Object.entries(textsOf(({ messages }) => messages)).reduce(
            (so, [path, text]) => replace(so, path.split('.'), text),
            all,
          ),
      };
    },
  };
}

/** The files that have come within a second; tells when others follow. */
async function inTime(
  { setTimer }: Context,
  loading: readonly Promise<LanguageFile | undefined>[],
  onLate: () => void,
): Promise<LanguageFile[]> {
  if (!loading.length) return [];
  const all = Promise.all(loading).then((files) =>
    files.filter((file) => file !== undefined),
  );
  return new Promise((resolve) => {
    let isLate = false;
    const stop = setTimer(() => {
      isLate = true;
      resolve([]);
    }, PATIENCE_MS);
    void all.then((files) => {
      stop();
      resolve(files);
      if (isLate && files.length) onLate();
    });
  });
}

/** A copy with a text in its place, if there is a text there. */
function replace<Part>(
  part: Part,
  [key, ...path]: readonly string[],
  text: string,
): Part {
  if (key === undefined)
    return typeof part === 'string' ? (text as Part) : part;
  if (typeof part !== 'object' || !part || !Object.hasOwn(part, key))
    return part;
  const inner = (part as Record<string, unknown>)[key];
  return { ...part, [key]: replace(inner, path, text) };
}
