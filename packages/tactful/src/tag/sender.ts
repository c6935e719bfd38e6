// What sends records: fetched when the first are due.
export * from '@tactful/core/sender';
