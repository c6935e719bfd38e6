// Written by `pnpm generate` from packages/core/package.json. Do not edit.
export const VERSION = '0.0.0';
