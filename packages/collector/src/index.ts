export { createCollector, type CollectorOptions } from './createCollector.ts';
export {
  createSqliteStore,
  type SqliteStoreOptions,
} from './store/createSqliteStore.ts';
export {
  createRelay,
  type Relay,
  type RelayOptions,
} from './relay/createRelay.ts';
export type { Outlet } from './relay/Outlet.ts';
export { CursorError } from './store/CursorError.ts';
export { SetupError } from './lib/SetupError.ts';
export type { ConfigLoader } from './lib/createConfigSource.ts';
export type {
  Appended,
  Forward,
  PageOptions,
  RecordFilter,
  RecordPage,
  Stop,
  Store,
  StoredRecord,
} from './store/Store.ts';
