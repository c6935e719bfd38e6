export * from '@tactful/core/testing';
