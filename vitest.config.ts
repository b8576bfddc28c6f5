import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,cli,components,app,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
