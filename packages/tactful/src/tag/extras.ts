// What many pages do without: fetched by the others.
export * from '@tactful/core/extras';
