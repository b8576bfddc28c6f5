import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/support/launch.ts';
import { originOf, ports } from './e2e/support/ports.ts';

const exported = (name: string): string => `.cache/export/${name}`;
const hasArchive = existsSync(exported('archive'));

/** What one build is tested with. Pages share nothing, so tests of one file may run side by side. */
const target = (name: keyof typeof ports, testMatch: RegExp) => ({
  name,
  testMatch,
  use: { baseURL: originOf(name) },
});
const serveFolder = (folder: string, name: keyof typeof ports) => ({
  command: `node scripts/serve-static.mjs ${exported(folder)} ${ports[name]}`,
  url: `${originOf(name)}/`,
});

/**
 * Journeys through the exported site: every file that is named for nothing else, so that a new one runs.
 * Those with `@server` run over the server as well.
 */
const journeys = /\/(?!server|crowd|same-pages|hostile|archive)[\w-]+\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/test-results',
  forbidOnly: Boolean(process.env['CI']),
  // A machine under load may be late once; a second failure is a failure. Both are in the report.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  // A browser may take three times as long on a busy machine as on an idle one: these find what never comes.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A worker answers from what it has kept: only who tests that asks for one.
    serviceWorkers: 'block',
    // Recording every test takes a third of a small machine.
    trace: 'on-first-retry',
    launchOptions,
  },
  projects: [
    target('export', journeys),
    target('server', /\/(?:server|crowd|same-pages)[\w-]*\.spec\.ts/),
    { ...target('server', journeys), name: 'server journeys', grep: /@server/ },
    target('hostile', /hostile\.spec\.ts/),
    ...(hasArchive ? archiveProjects() : []),
  ],
  webServer: [
    {
      command: `node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port ${ports.server}`,
      url: `${originOf('server')}/`,
    },
    serveFolder('site', 'export'),
    serveFolder('hostile', 'hostile'),
    ...(hasArchive ? [serveFolder('archive', 'archive')] : []),
  ],
});

/** What measures time runs when everything else is done, one test after the other. */
function archiveProjects() {
  return [
    target('archive', /archive(?:-editor)?\.spec\.ts/),
    {
      ...target('archive', /archive-search\.spec\.ts/),
      name: 'alone',
      fullyParallel: false,
      dependencies: ['export', 'server', 'server journeys', 'hostile', 'archive'],
    },
  ];
}
