/**
 * The site's colours (app/tokens.css; a test compares them), written out: WeChat drops variables, and most
 * mail programs do not know them.
 */
export const light = {
  surface: '#ffffff',
  sunken: '#f2f4f7',
  sheet: '#eef3fd',
  ink: '#12161c',
  'ink-2': '#434b57',
  'ink-3': '#626c7a',
  line: '#e2e5ea',
  'line-2': '#cbd0d8',
  accent: '#124fd6',
} as const;

/** The same at night, for mail programs that ask for it. */
export const dark = {
  surface: '#14181e',
  sunken: '#0a0c10',
  sheet: '#131b2b',
  ink: '#e9ecf1',
  'ink-2': '#b3bbc7',
  'ink-3': '#8a94a3',
  line: '#232a33',
  'line-2': '#37404c',
  accent: '#86acff',
} as const;
