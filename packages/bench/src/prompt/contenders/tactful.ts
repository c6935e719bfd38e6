// Beside the script tag: `?armed` has the prompt wait for a second, in which its UI comes.
import './Contender.ts';

interface Global {
  (method: 'on', event: string, listener: () => void): void;
  ready?: Promise<void>;
  track?(name: string): void;
}
const page = window as unknown as { tactful: Global };
const isArmed = location.search.includes('armed');

window.contender = {
  ready: new Promise((resolve) => {
    const look = (): void => {
      const { ready } = page.tactful;
      if (ready) resolve(ready);
      else setTimeout(look, 20);
    };
    look();
  }),
  trigger: () =>
    page.tactful.track?.(isArmed ? 'thing.expected' : 'thing.happened'),
  isVisible: () =>
    Boolean(
      document
        .querySelector('tactful-prompt')
        ?.shadowRoot?.querySelector('input'),
    ),
  delayMs: isArmed ? 1_000 : 0,
};
