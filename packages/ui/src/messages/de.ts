import type { Messages } from './en.ts';

export const messages: Messages = {
  close: 'Schließen',
  next: 'Weiter',
  send: 'Senden',
  later: 'Später fragen',
  never: 'Nicht mehr fragen',
  optional: 'freiwillig',
  thanks: 'Vielen Dank!',
  sending: 'Wird gesendet …',
  pending: 'Wird gesendet. Bitte lassen Sie diese Seite geöffnet.',
  blocked:
    'Ein Blocker in Ihrem Browser hält dies auf. Bitte erlauben Sie es, und lassen Sie diese Seite geöffnet.',
  nps: { low: 'Sehr unwahrscheinlich', high: 'Sehr wahrscheinlich' },
  questions: {
    csat: { low: 'Sehr unzufrieden', high: 'Sehr zufrieden' },
    ces: { low: 'Stimme gar nicht zu', high: 'Stimme voll zu' },
    rating: { of: '{n} von {all}', down: 'Schlecht', up: 'Gut' },
    contact: { name: 'Name', email: 'E-Mail', phone: 'Telefon' },
    other: 'In eigenen Worten',
    choose: 'Bitte wählen',
    search: 'Suchen',
    found: 'Gefunden: {n}',
  },
  back: 'Zurück',
  notApplicable: 'Trifft auf mich nicht zu',
  declined: 'Keine Angabe',
  problems: {
    required: 'Bitte beantworten Sie diese Frage.',
    range: 'Bitte wählen Sie eine der Zahlen.',
    tooLong: 'Das ist zu lang. Bitte kürzen Sie es.',
    tooShort: 'Das ist zu kurz. Bitte schreiben Sie mehr.',
    format: 'Bitte prüfen Sie die Schreibweise.',
    choice: 'Bitte wählen Sie noch einmal.',
    tooFew: 'Bitte wählen Sie mehr.',
    tooMany: 'Bitte wählen Sie weniger.',
    unsupported: 'Das kann hier nicht beantwortet werden.',
    unsent:
      'Das konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal.',
  },
};
