import { config, describeIssues } from '@tactful/schema';

/** Says why a `tactful.json` will not do: one line, or undefined when it is fine. */
export function readProblem(text: string): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return `It is not JSON. ${(error as Error).message}`;
  }
  const { error } = config.safeParse(document);
  const [first] = error ? describeIssues(error) : [];
  return first && `${first.path || 'The document'}: ${first.message}`;
}
