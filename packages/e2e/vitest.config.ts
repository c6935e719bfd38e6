import { defineConfig } from 'vitest/config';
import { ENGINES } from './src/setUp/findEngines.ts';

const SET_UP = 'test/setUp/**/*.test.ts';

/** What no engine decides, and takes its time. */
const IN_CHROMIUM = 'test/**/*.chromium.test.ts';

/** The same tests in each engine. Run by scripts/run.ts, which looks for the browsers first. */
export default defineConfig({
  test: {
    // One browser at a time: two cores are not enough for more.
    fileParallelism: false,
    projects: [
      { test: { name: 'setUp', environment: 'node', include: [SET_UP] } },
      ...ENGINES.map((engine) => ({
        test: {
          name: engine,
          environment: 'node' as const,
          include: ['test/**/*.test.ts'],
          exclude: [SET_UP, ...(engine === 'chromium' ? [] : [IN_CHROMIUM])],
          provide: { engine },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0,
          // Of tests that say they are concurrent: they mostly wait.
          maxConcurrency: 8,
        },
      })),
    ],
  },
});
