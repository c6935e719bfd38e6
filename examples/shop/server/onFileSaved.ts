import { readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface OnFileSavedOptions {
  /** The file; it may be missing for a moment. */
  path: string;
  /**
   * How long the file must be quiet before it is read.
   * @default 50
   */
  quietMs?: number | undefined;
}

/**
 * Calls `onSaved` with the text of a file whenever that text has changed. Watches its folder,
 * because most editors save by renaming a new file over the old one.
 *
 * @returns A function that stops watching. Safe to call twice.
 */
export function onFileSaved(
  onSaved: (text: string) => void,
  options: OnFileSavedOptions,
): () => void {
  const { path, quietMs = 50 } = options;
  let last = readText(path);
  let timer: NodeJS.Timeout | undefined;

  const read = (): void => {
    const text = readText(path);
    // Empty or gone: an editor is between two steps, and another notice follows.
    if (!text || text === last) return;
    last = text;
    onSaved(text);
  };

  const watcher = watch(dirname(path), (_event, name) => {
    if (name !== null && name !== basename(path)) return;
    clearTimeout(timer);
    timer = setTimeout(read, quietMs);
  });
  watcher.on('error', (error) => console.error(`[shop] ${error.message}`));

  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
