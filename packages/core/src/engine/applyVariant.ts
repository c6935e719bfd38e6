import type { Prompt, Survey } from '../types.gen.ts';

/** The survey with a variant's texts, `{ "better.text": "…" }`, in place of its own. */
export function applyVariant(
  survey: Survey,
  texts: NonNullable<Prompt['variants']>[number]['texts'] = {},
): Survey {
  const change = <Part extends { id: string }>(part: Part): Part => {
    const changed: Record<string, unknown> = { ...part };
    for (const [key, text] of Object.entries(texts)) {
      const [id, field = ''] = key.split('.');
      if (id === part.id) changed[field] = text;
    }
    return changed as Part;
  };
  return {
    ...survey,
    questions: survey.questions.map(change),
    endings: survey.endings?.map(change),
  };
}
