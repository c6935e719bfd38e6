/** Finds one kind of what has to go. */
export interface Finder {
  /** What stands in its place, in brackets. */
  label: string;
  /**
   * Its form, in plain characters; with the flag `g`. Takes no bracket, so
   * that no label is ever taken. The time that it needs grows with the length
   * of the text and no faster: what repeats without a bound begins only where
   * a run of its characters begins, or behind a character that it does not
   * hold.
   */
  pattern: RegExp;
  /** Whether what has the form is one. Asked again without its last groups. */
  isReal?: (found: string) => boolean;
}
