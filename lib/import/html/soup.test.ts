import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '#lib/content/read/parse.ts';
import { VFile } from 'vfile';
import { importText } from '../test-support/import-text.ts';
import { visible } from '../test-support/projection.ts';
import { readBack } from '#lib/mdx/write/serialise.ts';

/** Tags that show what they hold, with and without their other half. */
const TAGS =
  `<b> </b> <i> </i> <u> </u> <del> </del> <kbd> </kbd> <code> </code> <sup> </sup> <sub> </sub> <a> </a>
<font> </font> <mark> </mark> <br> <hr> <p> </p> <div> </div> <center> </center> <ul> </ul> <ol> </ol> <li> </li>
<table> </table> <tr> </tr> <td> </td> <th> </th> <thead> </thead> <caption> </caption> <blockquote> </blockquote>
<h2> </h2> <h4> </h4> <details> </details> <summary> </summary> <dl> </dl> <dt> </dt> <dd> </dd> <pre> </pre>
<figure> </figure> <figcaption> </figcaption> <q> </q> <section> </section> <bean> </bean> <T> <!--x-->`.split(
    /\s+/,
  );
/** Pieces of templates that show what they hold. */
const SIGNS = [
  '{{< notice >}}',
  '{{< /notice >}}',
  '{{% details "题" %}}',
  '{{% /details %}}',
  '{{< foo >}}',
  '{{< /foo >}}',
  '{% note %}',
  '{% endnote %}',
  '{% blockquote 源 %}',
  '{% endblockquote %}',
  '{% include a %}',
  '{% raw %}',
  '{% endraw %}',
  '{{< highlight go >}}',
  '{{< /highlight >}}',
  '{% codeblock %}',
  '{% endcodeblock %}',
  '{{ site.url }}',
  '{{< ref "x" >}}',
];
const JOINTS = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n\n    ',
  '**',
  '`',
  '\n```\n',
  '| a |',
  '\n|-|\n',
];

function soup(pieces: readonly string[]) {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...JOINTS) },
    { weight: 2, arbitrary: fc.constant('字') },
  );
  return fc.array(piece, { maxLength: 24 });
}

/** Each `字` gets a number of its own, so that it can be found again. */
function numbered(pieces: readonly string[]): { text: string; words: string[] } {
  let count = 0;
  const text = pieces.map((piece) => (piece === '字' ? `字${(count += 1)}号` : piece)).join('');
  return { text, words: Array.from({ length: count }, (_, index) => `字${index + 1}号`) };
}

it.each([
  ['HTML', TAGS, 400],
  ['templates', SIGNS, 300],
  ['both', [...TAGS, ...SIGNS], 300],
] as const)(
  'keeps every word of any soup of %s and passes the content check',
  (_, pieces, numRuns) => {
    fc.assert(
      fc.property(soup(pieces), (made) => {
        const { text, words } = numbered(made);
        const { text: written } = importText(text);
        const shown = visible(readBack(written));
        expect(words.filter((word) => !shown.includes(word))).toEqual([]);
        const file = new VFile({ path: 'a.mdx', value: written });
        parse(file);
        expect(file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
      }),
      { numRuns, seed: 20231124 },
    );
  },
  240_000,
);
