/** Where things are kept, and who hears what became of them. */
export interface StoreOptions {
  /** Whether the device keeps nothing. */
  isMemory: boolean;
  /** The device keeps nothing, though it should. */
  onBlocked(error: unknown): void;
  /** Another tab has removed everything. */
  onWiped(): void;
}
