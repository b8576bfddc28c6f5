import type { HostileInput } from './types.ts';

/** Addresses that run, load, or lead elsewhere than they say. */
export const addressInputs: readonly HostileInput[] = [
  { name: 'javascript link', body: '[点我](javascript:PWNED())' },
  { name: 'javascript link, mixed case', body: '[点我](JaVaScRiPt:PWNED())' },
  { name: 'javascript link, entity', body: '[点我](&#106;avascript:PWNED())' },
  { name: 'javascript link, named entities', body: '[点我](javascript&colon;PWNED())' },
  { name: 'javascript link, tab', body: '[点我](<java\tscript:PWNED()>)' },
  { name: 'javascript link, control character', body: '[点我](<\u0001javascript:PWNED()>)' },
  { name: 'javascript by reference', body: '[点我][1]\n\n[1]: javascript:PWNED()' },
  { name: 'javascript autolink', body: '<javascript:PWNED()>' },
  { name: 'javascript in a picture', body: '![图](javascript:PWNED())' },
  { name: 'vbscript link', body: '[点我](vbscript:PWNED)' },
  { name: 'data link', body: '[点我](data:text/html,<script>PWNED</script>)' },
  { name: 'data picture', body: '![图](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9UFdORUQ+)' },
  { name: 'file link', body: '[点我](file:///etc/passwd)' },
  { name: 'protocol-relative link', body: '[点我](//evil.example/)' },
  { name: 'backslash link', body: '[点我](<\\\\evil.example>)' },
  {
    name: 'javascript in Release url',
    body: '<Release project="mosn" version="1.0.0" url="javascript:PWNED()" />',
  },
  { name: 'javascript in Event url', body: '<Event title="会" url=" javascript:PWNED()" />' },
  { name: 'javascript in Task url', body: '<Task title="任务" url="java&#10;script:PWNED()" />' },
  { name: 'javascript in Figure src', body: '<Figure src="javascript:PWNED()" alt="图" />' },
  { name: 'data in Figure src', body: '<Figure src="data:text/html,PWNED" alt="图" />' },
  {
    name: 'javascript in a reading',
    body: '<Readings>\n\n- [标题](javascript:PWNED())\n\n</Readings>',
  },
];
