import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of the finished program need a build; all others run the sources. */
const built = ['test/cli/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'sources',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...built],
          // Timings never gate tests: a busy machine may take its time over the property tests.
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        test: {
          name: 'program',
          include: built,
          globalSetup: ['test/cli/build.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
});
