import type { Point } from '../Browser.ts';

/** https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The body of `POST /actions` that holds all but the last key while the last is pressed. */
export function pressActions(keys: readonly string[]): object {
  const values = keys.map((key) => KEYS[key] ?? key);
  return keyActions([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

export function typeActions(text: string): object {
  return keyActions(
    Array.from(text.replaceAll('\n', '\uE006'), (value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]).flat(),
  );
}

export function mouseActions(
  point: Point,
  { click }: { click: boolean },
): object {
  return {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', ...point, duration: 0, origin: 'viewport' },
          ...(click
            ? [
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ]
            : []),
        ],
      },
    ],
  };
}

function keyActions(actions: object[]): object {
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}
