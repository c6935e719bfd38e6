// What few pages make use of: fetched by those.
export * from '@tactful/core/rare';
