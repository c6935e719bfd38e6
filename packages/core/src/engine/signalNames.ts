/** The touchpoints that signals notice. */
export const signalNames: readonly string[] =
  'session.started page.viewed page.scrolled page.dwelled page.returned exit.intended visitor.idled element.seen vital.poor element.clicked rage.clicked dead.clicked error.thrown request.failed form.abandoned unease.risen'.split(
    ' ',
  );

/** Replays begin with it: it says which signals are on. */
export const SESSION = 'session.started';
