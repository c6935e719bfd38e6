export { createCollector, type CollectorOptions } from './createCollector.ts';
export {
  createSqliteStore,
  type SqliteStoreOptions,
} from './store/createSqliteStore.ts';
export { CursorError } from './store/CursorError.ts';
export { SetupError } from './lib/SetupError.ts';
export type { ConfigLoader } from './lib/createConfigSource.ts';
export type {
  Appended,
  PageOptions,
  RecordFilter,
  RecordPage,
  Stop,
  Store,
  StoredRecord,
} from './store/Store.ts';
