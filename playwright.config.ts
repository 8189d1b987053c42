import { defineConfig } from '@playwright/test';

// Set by e2e/harness/global-setup.ts before the workers, which read this file again, are started.
const browser = JSON.parse(process.env.E2E_BROWSER ?? '{}');

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.builds/e2e-results',
  globalSetup: './e2e/harness/global-setup.ts',
  // A worker runs a whole installation and a browser: more than two only get in each other's way.
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'en-GB',
    // Not the newsroom's, nor the machine's.
    timezoneId: 'Asia/Kathmandu',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
