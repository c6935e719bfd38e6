/**
 * The signals that tell of the page itself: what such a one has armed ends when the
 * page does. What the visitor or the host did goes on.
 */
export const signalsOfPage: readonly string[] = [
  'page.viewed',
  'page.scrolled',
  'page.dwelled',
  'page.returned',
  'exit.intended',
  'visitor.idled',
  'element.seen',
  'vital.poor',
];
