import type { ConsoleMessage } from '../Browser.ts';

interface RemoteObject {
  type: string;
  value?: unknown;
  description?: string;
}

interface InspectedMessage {
  source: string;
  level: string;
  text: string;
  parameters?: RemoteObject[];
}

export interface ConsoleLists {
  consoleMessages: ConsoleMessage[];
  errors: string[];
}

/** @returns A listener for inspector events that fills the lists. */
export function readConsole(
  lists: ConsoleLists,
): (method: string, params: never) => void {
  let repeatLast = () => {};
  return (method, params) => {
    // Equal messages in a row are sent once, then counted.
    if (method === 'Console.messageRepeatCountUpdated') repeatLast();
    if (method !== 'Console.messageAdded') return;
    const { message } = params as { message: InspectedMessage };
    repeatLast = () => add(lists, message);
    repeatLast();
  };
}

function add(lists: ConsoleLists, message: InspectedMessage): void {
  const { source, level, text, parameters } = message;
  if (source === 'javascript' && level === 'error') {
    lists.errors.push(text.replace(/^Unhandled Promise Rejection: /, ''));
    return;
  }
  lists.consoleMessages.push({
    type: level,
    text: parameters?.map(describe).join(' ') ?? text,
  });
}

function describe({ type, value, description }: RemoteObject): string {
  return value === undefined ? (description ?? type) : String(value);
}
