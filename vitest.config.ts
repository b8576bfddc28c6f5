import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,cli,components,app,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['lib/test-support/fixed-seed.ts'],
    // Tests leave nothing behind in their modules, so a worker keeps what it has loaded: a third less time.
    pool: 'threads',
    isolate: false,
    // On a busy machine everything takes several times as long; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
