/** A case that another test shows. */
export interface Elsewhere {
  readonly id: string;
  readonly fault: string;
  /** From the root of the repository. */
  readonly file: string;
  /** A part of the test's name. */
  readonly title: string;
}

const OUTAGE = 'packages/core/test/send/outage.test.ts';
const OUTBOX = 'packages/core/test/deliver/createOutbox.test.ts';
const OUTBOX_FAULTS = 'packages/core/test/deliver/createOutbox.faults.test.ts';

/** Cases on the fake clock, and those of other parts. */
export const elsewhere: readonly Elsewhere[] = [
  {
    id: 'A11a',
    fault: '200, and a number of them is refused, not by id',
    file: 'packages/core/test/send/judge.test.ts',
    title: 'drops what the receiver refuses for good',
  },
  {
    id: 'A15',
    fault: 'the server is down for 30 min (fake clock)',
    file: OUTAGE,
    title: 'makes 80 requests at most while a server is down for 30 min',
  },
  {
    id: 'A16',
    fault: '1,000 clients come back at once (fake clock)',
    file: OUTAGE,
    title: 'spreads a thousand clients that come back at once',
  },
  {
    id: 'B11a',
    fault: 'another origin refuses the preflight that headers cost',
    file: OUTBOX_FAULTS,
    title: 'names what keeps another origin from answering',
  },
  {
    id: 'B16',
    fault: 'an endpoint of http: on a page of https:',
    file: OUTBOX_FAULTS,
    title: 'names an endpoint of http: on a page of https:',
  },
  {
    id: 'C12',
    fault: 'typed text, and the page is loaded again',
    file: 'packages/core/test/present/drafts/drafts.test.ts',
    title: 'is found as the same response, without focus',
  },
  {
    id: 'D13',
    fault: 'older than seven days (fake clock)',
    file: OUTBOX,
    title: 'what is too old',
  },
  {
    id: 'E3',
    fault: 'a hidden tab with requests under way (fake clock)',
    file: OUTBOX,
    title: 'lets it be for 30 s',
  },
  {
    id: 'F6',
    fault: 'an adapter throws at one record',
    file: OUTBOX,
    title: 'keeps the others when an adapter throws at one',
  },
  {
    id: 'G3',
    fault: "`style-src 'none'`",
    file: 'packages/e2e/test/contentSecurityPolicy.test.ts',
    title: 'everything loads, looks as without it, and is delivered',
  },
  {
    id: 'G4',
    fault: 'Trusted Types without a policy',
    file: 'packages/e2e/test/contentSecurityPolicy.test.ts',
    title: 'everything loads, looks as without it, and is delivered',
  },
  {
    id: 'G5',
    fault: 'markup in the texts of a config',
    file: 'packages/ui/test/openPrompt.test.tsx',
    title: 'shows the text of the config as text',
  },
  {
    id: 'H6',
    fault: 'a focus trap or a modal dialog of the host',
    file: 'packages/e2e/test/prompt.modal.test.ts',
    title: 'works over a focus trap',
  },
  {
    id: 'H7',
    fault: 'Escape, and where the focus goes',
    file: 'packages/e2e/test/prompt.modal.test.ts',
    title: 'gives it back at Escape',
  },
  {
    id: 'H8',
    fault: 'a small screen with the keyboard open',
    file: 'packages/e2e/test/prompt.frame.test.ts',
    title: 'stays above the on-screen keyboard',
  },
  {
    id: 'H9',
    fault: 'a screen reader',
    file: 'packages/e2e/test/accessibility.axe.test.ts',
    title: 'has no question that axe objects to',
  },
];
