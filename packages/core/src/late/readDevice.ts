/** Width below which a touch screen is a phone, in CSS pixels: the smallest tablets have 600. */
const PHONE_BELOW = 600;

/** `phone`, `tablet` or `desktop`: by its main pointer, then by its smaller side. */
export function readDevice(
  window: Pick<Window, 'matchMedia' | 'screen'>,
): string {
  const { screen } = window;
  if (!window.matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < PHONE_BELOW
    ? 'phone'
    : 'tablet';
}
