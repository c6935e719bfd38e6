/** A case that no test shows, and why. */
export interface NotShown {
  readonly id: string;
  readonly fault: string;
  readonly why: string;
}

/** What is missing, so that nobody takes the tables for more than they are. */
export const notShown: readonly NotShown[] = [
  {
    id: 'C11',
    fault: '`fetchLater`',
    why: 'not used: requests with `keepalive` do it in all engines',
  },
  {
    id: 'F7',
    fault: 'a large picture of the page',
    why: 'there are no pictures yet',
  },
  {
    id: 'G7',
    fault: 'a script that was tampered with',
    why: 'there are no hashes of a release yet',
  },
  {
    id: 'H10',
    fault: 'pictures of the page are forbidden',
    why: 'there are no pictures yet',
  },
];
