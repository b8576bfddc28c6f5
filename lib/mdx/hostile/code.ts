import type { HostileInput } from './types.ts';

/** What would be evaluated: expressions, modules, handlers of components. */
export const codeInputs: readonly HostileInput[] = [
  { name: 'expression', body: '{globalThis.PWNED = 1}' },
  { name: 'expression in text', body: '一句话 {process.exit(1)} 之后' },
  { name: 'expression calling a function', body: '{(() => { globalThis.PWNED = 1 })()}' },
  { name: 'constructor chain', body: '{[].constructor.constructor("globalThis.PWNED = 1")()}' },
  { name: 'unbalanced expression', body: '{ globalThis.PWNED = 1' },
  { name: 'template expression', body: '{`${globalThis.PWNED = 1}`}' },
  { name: 'import', body: "import fs from 'node:fs'\n\n正文" },
  { name: 'export', body: 'export const PWNED = (globalThis.PWNED = 1)\n\n正文' },
  { name: 'export default layout', body: 'export default function PWNED() { return null }' },
  { name: 'dynamic import', body: "{import('node:child_process')}" },
  { name: 'spread attributes', body: '<Question {...globalThis.PWNED}>\n\n问\n\n</Question>' },
  {
    name: 'attribute expression',
    body: '<Question asker={globalThis.PWNED = 1}>\n\n问\n\n</Question>',
  },
  { name: 'children expression', body: '<Question>\n\n{globalThis.PWNED = 1}\n\n</Question>' },
];
