import type { HostileInput } from './types.ts';

/** Raw HTML that loads, sends, frames or restyles. */
export const htmlInputs: readonly HostileInput[] = [
  {
    name: 'dangerouslySetInnerHTML',
    body: '<div dangerouslySetInnerHTML={{ __html: "<b onclick=PWNED>" }} />',
  },
  { name: 'script', body: '<script>globalThis.PWNED = 1</script>' },
  { name: 'script in upper case', body: '<SCRIPT src="https://evil.example/x.js"></SCRIPT>' },
  { name: 'script unclosed', body: '<script src="https://evil.example/x.js">' },
  { name: 'script in a question', body: '<Question>\n\n<script>PWNED</script>\n\n</Question>' },
  { name: 'iframe', body: '<iframe src="https://evil.example/"></iframe>' },
  { name: 'iframe srcdoc', body: '<iframe srcdoc="&lt;script&gt;PWNED&lt;/script&gt;" />' },
  {
    name: 'meta refresh',
    body: '<meta http-equiv="refresh" content="0;url=https://evil.example/" />',
  },
  { name: 'base', body: '<base href="https://evil.example/" />' },
  { name: 'form', body: '<form action="https://evil.example/"><input name="q" /></form>' },
  { name: 'style', body: '<style>@import "https://evil.example/x.css";</style>' },
  { name: 'style attribute', body: '<p style="background:url(https://evil.example/)">x</p>' },
  { name: 'object', body: '<object data="https://evil.example/x.swf" />' },
  { name: 'embed', body: '<embed src="https://evil.example/x.swf" />' },
  { name: 'link stylesheet', body: '<link rel="stylesheet" href="https://evil.example/x.css" />' },
  { name: 'svg with onload', body: '<svg onload="PWNED()"><animate onbegin="PWNED()" /></svg>' },
  { name: 'math', body: '<math><mtext><img src="x" onerror="PWNED()" /></mtext></math>' },
  { name: 'img onerror', body: '<img src="x" onerror="PWNED()" />' },
  { name: 'event handler on our tag', body: '<Question onClick="PWNED()">\n\n问\n\n</Question>' },
  { name: 'handler on a card', body: '<Project id="mosn" onMouseOver="PWNED()" />' },
];
