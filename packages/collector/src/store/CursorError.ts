/** Thrown for a cursor that the store never gave out, for example after its file was replaced. */
export class CursorError extends Error {
  constructor() {
    super('This cursor is not of this store. Start again without one.');
    this.name = 'CursorError';
  }
}
