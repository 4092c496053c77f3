import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        // Functions on their own: no Astro, no build.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'integrations/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 5_000,
        },
      },
      {
        // The contributed records, read from src/content.
        test: {
          name: 'content',
          environment: 'node',
          include: ['tests/content/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // The built site in dist; one test may read every page.
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts'],
          // Pages are read and taken apart once a worker, not once a file.
          isolate: false,
          // Two, even where there are only two cores: by default one would do all the work.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
