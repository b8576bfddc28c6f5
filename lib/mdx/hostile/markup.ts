import type { HostileInput } from './types.ts';

/** Markup that ends an attribute, takes a name of the machinery or stands where it must not. */
export const markupInputs: readonly HostileInput[] = [
  {
    name: 'attribute that ends its quote',
    body: '<Figure src="https://a.example/&quot; onerror=&quot;PWNED()" alt="&quot;><script>PWNED</script>" />',
  },
  { name: 'prototype name as tag', body: '<constructor>x</constructor>' },
  { name: 'proto as tag', body: '<__proto__ />' },
  { name: 'toString as tag', body: '<toString />' },
  {
    name: 'prototype name as attribute',
    body: '<Question constructor="x" __proto__="y">\n\n问\n\n</Question>',
  },
  {
    name: 'prototype name as project',
    body: '<Question project="constructor">\n\n问\n\n</Question>',
  },
  { name: 'member expression tag', body: '<React.Fragment>x</React.Fragment>' },
  { name: 'namespaced tag', body: '<svg:script>PWNED</svg:script>' },
  { name: 'fragment', body: '<>\n\nx\n\n</>' },
  { name: 'unknown component', body: '<MDXContent />' },
  { name: 'internal component', body: '<Ask round="1">\n\nx\n\n</Ask>' },
  { name: 'layout component', body: '<wrapper>\n\nx\n\n</wrapper>' },
  {
    name: 'question in question',
    body: '<Question>\n\n<Question>\n\nx\n\n</Question>\n\n</Question>',
  },
  {
    name: 'answer in answer',
    body: '<Question>\n\nq\n\n<Answer>\n\n<Answer>\n\nx\n\n</Answer>\n\n</Answer>\n\n</Question>',
  },
  { name: 'html comment', body: '<!-- <script>PWNED</script> -->' },
  { name: 'cdata', body: '<![CDATA[<script>PWNED</script>]]>' },
  { name: 'processing instruction', body: '<?php PWNED ?>' },
  { name: 'code fence with script', body: '```html\n<script>PWNED</script>\n```' },
  { name: 'code fence language injection', body: '```js"onload="PWNED()\ncode\n```' },
  { name: 'heading id injection', body: '## <b onclick="PWNED()">标题</b>' },
  { name: 'title injection in a link', body: '[文字](https://a.example/ "\\" onclick=PWNED \\"")' },
  { name: 'footnote with script', body: '注[^1]\n\n[^1]: <script>PWNED</script>' },
  { name: 'table cell with handler', body: '| a |\n| - |\n| <img src=x onerror=PWNED> |' },
  { name: 'null character', body: 'a\u0000b <script\u0000>PWNED</script>' },
  { name: 'right-to-left override', body: '\u202Etpircs\u202C 正文' },
  { name: 'lone surrogate', body: 'a\uD800b' },
];
