/** The state of reading one condition. */
export interface Reading {
  readonly segments: unknown;
  readonly lists: unknown;
  /** The paths met so far. */
  readonly reads: string[];
  /** Where it is. */
  path: string;
  /** Which operator it reads there. */
  word: string;
  depth: number;
  objects: number;
}
