/**
 * The touchpoints that signals notice, and whether they tell of the page itself:
 * what such a one has armed ends when the page does. What the visitor or the
 * host did goes on.
 */
export const signalNames: Readonly<Record<string, 'page' | 'event'>> = {
  'session.started': 'event',
  'page.viewed': 'page',
  'page.scrolled': 'page',
  'page.dwelled': 'page',
  'page.returned': 'page',
  'exit.intended': 'page',
  'visitor.idled': 'page',
  'element.seen': 'page',
  'vital.poor': 'page',
  'element.clicked': 'event',
  'rage.clicked': 'event',
  'dead.clicked': 'event',
  'error.thrown': 'event',
  'request.failed': 'event',
  'form.abandoned': 'event',
  'unease.risen': 'event',
};
