import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const exported = (name: string): string => `.cache/export/${name}`;
const hasArchive = existsSync(exported('archive'));

/** What one way of serving is tested with. */
const target = (name: string, port: number, testMatch: RegExp) => ({
  name,
  testMatch,
  use: { baseURL: `http://127.0.0.1:${port}` },
});
const serveFolder = (name: string, port: number) => ({
  command: `node scripts/serve-static.mjs ${exported(name)} ${port}`,
  url: `http://127.0.0.1:${port}/`,
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  forbidOnly: Boolean(process.env['CI']),
  // A machine under load may be late once; a second failure is a failure. Both are in the report.
  retries: 1,
  workers: 1,
  timeout: 30_000,
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
  projects: [
    target('server', 3310, /\/(?:site|lists|server|search|accessibility|cards)\.spec\.ts/),
    target(
      'export',
      3311,
      /\/(?:site|lists|export|search(?:-states)?|reading|projects|print|cards|weight)\.spec\.ts/,
    ),
    target('hostile', 3312, /hostile\.spec\.ts/),
    ...(hasArchive ? [target('archive', 3313, /archive.*\.spec\.ts/)] : []),
  ],
  webServer: [
    {
      command: 'node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port 3310',
      url: 'http://127.0.0.1:3310/',
    },
    serveFolder('site', 3311),
    serveFolder('hostile', 3312),
    ...(hasArchive ? [serveFolder('archive', 3313)] : []),
  ],
});
