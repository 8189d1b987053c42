import { defineConfig } from 'vitest/config';

// A zone 5:45 ahead, which no newsroom of the tests is in: whoever forgets to name a zone sees it here.
process.env.TZ = 'Asia/Kathmandu';

const environment = {
  LOG_LEVEL: 'fatal',
  NEWSROOM_TZ: 'Europe/London',
  AUTH_SECRET: 'a secret of the tests, long enough for everybody',
  VAPID_PUBLIC_KEY: 'BF-YIfIUMzkxYHHH8VmZLOjYayJP0-b4jR1BBpcPu9rB9LTXGuElX7rGDVyCz1Py5iR8Rhys9Yf1xfHALzt62bA',
  VAPID_PRIVATE_KEY: 'LqlWS4K3XlGU4xdFAVw8Sly3BX5HPzMtNyKckRU-5aw',
};

const shared = {
  execArgv: ['--conditions=react-server'],
  env: environment,
  restoreMocks: true,
  exclude: ['node_modules/**', '.builds/**', '.next/**', 'e2e/**'],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...shared.exclude, '**/*.db.test.ts'],
          setupFiles: ['test/strict-console.ts'],
        },
      },
      {
        // Pressed components: outside of Next `react-dom/server` refuses the condition that the server runs under.
        test: {
          ...shared,
          execArgv: [],
          name: 'site',
          include: ['site/**/*.test.tsx'],
          setupFiles: ['test/strict-console.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'db',
          include: ['**/*.db.test.ts'],
          globalSetup: ['test/database/global-setup.ts'],
          setupFiles: ['test/strict-console.ts', 'test/database/worker.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
