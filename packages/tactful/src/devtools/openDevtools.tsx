import type { Happening, Inspector, Stop, Tactful } from '@tactful/core';
import { render } from 'preact';
import { createPanelHost } from './createPanelHost.ts';
import { Panel, type PanelState } from './Panel.tsx';

/** So many touchpoints are listed. */
const KEPT = 30;
/** The outbox and the clock change without an event. */
const REFRESH_MS = 1_000;

/**
 * Opens the development panel beside the page: what happens, what is decided
 * and why, what the visitor has met, what waits for delivery. It can forget the
 * history, move the clock and open any prompt.
 *
 * @returns Closes it; safe to call twice.
 */
export function openDevtools(tactful: Tactful): Stop {
  const touchpoints: Happening[] = [];
  const { root, isDocked, setWide, remove } = createPanelHost();
  // Over a small screen it would hide the page that is looked at.
  let state: PanelState = { open: undefined, isWide: isDocked };

  let inspector: Inspector | undefined;
  let isClosed = false;

  const draw = (): void => {
    // Until it has arrived there is nothing to look at, and after the end.
    if (!inspector || isClosed) return;
    const { explain, read, moveClock } = inspector;
    const inspection = read();
    render(
      <Panel
        {...state}
        touchpoints={touchpoints}
        traces={explain()}
        inspection={inspection}
        onToggle={(prompt) => change({ open: prompt })}
        onFold={() => change({ isWide: !state.isWide })}
        onOpenPrompt={(prompt) => void tactful.show(prompt)}
        onForget={() => {
          tactful.reset({ history: true });
          draw();
        }}
        onMoveClock={(ms) => {
          moveClock(ms && inspection.aheadMs + ms);
          draw();
        }}
        onFlush={() => void tactful.flush().then(draw)}
        onClose={() => close()}
      />,
      root,
    );
  };
  const change = (next: Partial<PanelState>): void => {
    state = { ...state, ...next };
    setWide(state.isWide);
    draw();
  };

  const stops = [
    tactful.on('touchpoint', (touchpoint) => {
      touchpoints.unshift(touchpoint);
      touchpoints.length = Math.min(touchpoints.length, KEPT);
      draw();
    }),
    ...(['decided', 'shown', 'submitted', 'dismissed', 'ignored'] as const).map(
      (name) => tactful.on(name, draw),
    ),
  ];
  const timer = setInterval(draw, REFRESH_MS);
  const close = (): void => {
    isClosed = true;
    clearInterval(timer);
    for (const stop of stops.splice(0)) stop();
    render(null, root);
    remove();
  };
  void tactful.inspect().then(
    (arrived) => {
      inspector = arrived;
      draw();
      void tactful.ready.then(draw);
    },
    (error) => console.warn(`[tactful] Nothing to look at: ${error}`),
  );
  return close;
}
