import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';

const browser = findBrowser();
const url = process.env['REPRISE_URL'];

/**
 * One browser and one demonstration, whose clock the journeys move on: they run one after another,
 * and each brings the people and the cycle it needs.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './kit/start-demonstration.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // Read again in each worker, after the set-up has named it.
    ...(url === undefined ? {} : { baseURL: url }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Nothing is measured, and nothing pressed, while it is still fading in.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--lang=zh-CN',
      ],
    },
  },
});
