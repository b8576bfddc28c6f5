import { describe, expect, it } from 'vitest';
import { importText } from '../test-support/import-text.ts';

const mdx = (body: string) => importText(body).text.trimEnd();
const messages = (body: string) =>
  importText(body)
    .post.file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}`)
    .sort();

describe('pictures', () => {
  const cases: [string, string, string][] = [
    [
      'with a title',
      '{{< figure src="https://e.com/a.png" title="甲" >}}',
      '![甲](https://e.com/a.png "甲")',
    ],
    [
      'with all its words',
      '{{< figure src="https://e.com/a.png" alt="乙" caption="甲" link="https://e.com" >}}',
      '[![乙](https://e.com/a.png "甲")](https://e.com)',
    ],
    [
      'over lines',
      '{{< figure\n  src="https://e.com/a.png"\n>}}\n后',
      '![](https://e.com/a.png)\\\n后',
    ],
    [
      'in a quote',
      '> 图：\n>\n> {{< figure src="https://e.com/a.png" >}}',
      '> 图：\n>\n> ![](https://e.com/a.png)',
    ],
    ['with curly quotes', '{{< figure src=“https://e.com/a.png” >}}', '![](https://e.com/a.png)'],
    ['by position', '{{<img "https://e.com/a.png" "甲">}}', '![甲](https://e.com/a.png)'],
    [
      'with a link in its caption',
      '{{< figure src="https://e.com/a.png" caption="见 [甲](https://e.com)" >}}',
      '![](https://e.com/a.png)\\\n见 [甲](https://e.com)',
    ],
    [
      'beside a post',
      '{% asset_img a.png 200 "甲" "乙" %}',
      '![乙](https://www.sofastack.tech/blog/trial/a.png "甲")',
    ],
    [
      'of Hexo',
      '{% img left https://e.com/a.png 200 100 "甲" %}',
      '![甲](https://e.com/a.png "甲")',
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it('with a credit that leads somewhere', () => {
    const typed = '{{< figure src="https://e.com/a.png" attr="甲" attrlink="https://e.com" >}}';
    expect(mdx(typed)).toBe('![](https://e.com/a.png)\\\n[甲](https://e.com)');
  });
});

describe('code', () => {
  const cases: [string, string, string][] = [
    [
      'of Hugo',
      '{{< highlight java >}}\nMap<A, B> a;\n\n  _b_\n{{< /highlight >}}',
      '```java\nMap<A, B> a;\n\n  _b_\n```',
    ],
    [
      'with options',
      '{{< highlight lang="go" linenos=table >}}\na\n{{< / highlight >}}',
      '```go\na\n```',
    ],
    [
      'behind words',
      '改成：{{< highlight go >}}\na\n{{< /highlight >}}\n后',
      '改成：\n\n```go\na\n```\n\n后',
    ],
    ['in a sentence', '用 {{< highlight go >}}a := 1{{< /highlight >}} 吧', '用 `a := 1` 吧'],
    [
      'in a quote',
      '> {{< highlight go >}}\n> a\n> {{< /highlight >}}\n> 后',
      '> ```go\n> a\n> ```\n>\n> 后',
    ],
    [
      'in a quote, unmarked',
      '> {{< highlight go >}}\na\n{{< /highlight >}}',
      '> ```go\n> a\n> ```',
    ],
    [
      'in a list',
      '- 甲\n\n  {{< highlight go >}}\n  a\n    b\n  {{< /highlight >}}\n- 乙',
      '- 甲\n\n  ```go\n  a\n    b\n  ```\n\n- 乙',
    ],
    [
      'that holds code',
      '{{< highlight md >}}\n```js\na\n```\n{{< /highlight >}}',
      '````md\n```js\na\n```\n````',
    ],
    ['of Jekyll', '{% highlight java linenos %}\na\n{% endhighlight %}', '```java\na\n```'],
    [
      'of Hexo',
      '{% codeblock A.java lang:java %}\na\n{% endcodeblock %}',
      '**A.java**\n\n```java\na\n```',
    ],
    ['that is a drawing', '{{< mermaid >}}\nA-->B\n{{< /mermaid >}}', '```mermaid\nA-->B\n```'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('links', () => {
  const cases: [string, string, string][] = [
    [
      'to another weekly',
      '[甲]({{< ref "posts/older-weekly/index.md#b" >}})',
      '[甲](/weekly/2020-12-25/)',
    ],
    ['of Jekyll', '[甲]({% post_url 2020-12-25-older-weekly %})', '[甲](/weekly/2020-12-25/)'],
    ['of Hexo', '{% post_link older-weekly 甲 %}', '[甲](/weekly/2020-12-25/)'],
    ['to nothing', '[甲]({{< relref "nowhere.md" >}})', '甲'],
    ['to nothing, in HTML', '<a href="{{< ref "nowhere.md" >}}">甲</a>', '甲'],
    ['to a place in the post', '[甲]({{< ref "#b" >}})\n\n## B', '[甲](#b)\n\n## B'],
    [
      'to the site',
      '[甲]({{ site.url }}/b) [丙]({{ "/c" | relative_url }})',
      '[甲](https://www.sofastack.tech/b) [丙](https://www.sofastack.tech/c)',
    ],
    ['of a button', '{{< button href="https://e.com" >}}甲{{< /button >}}', '[甲](https://e.com)'],
    ['with words first', '{% link 甲 https://e.com %}', '[甲](https://e.com)'],
    [
      'to a film',
      '{{< bilibili BV1x >}}',
      '[https://www.bilibili.com/video/BV1x](https://www.bilibili.com/video/BV1x)',
    ],
    [
      'to a file of sound',
      '{{< audio src="https://e.com/a.mp3" title="甲" >}}',
      '[甲](https://e.com/a.mp3)',
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('what holds words', () => {
  const cases: [string, string, string][] = [
    ['a box', '{{% notice warning "甲" %}}\n**乙**\n{{% /notice %}}\n丙', '**甲**\n\n**乙**\n\n丙'],
    ['a box without a title', '{{< tip >}}\n乙\n{{< /tip >}}', '乙'],
    [
      'details in details',
      '{{< details "甲" >}}\n{{< details summary="乙" >}}\n丙\n{{< /details >}}\n{{< /details >}}',
      '**甲**\n\n**乙**\n\n丙',
    ],
    ['a note of Hexo', '{% note info 甲 乙 %}\n丙\n{% endnote %}', '**甲 乙**\n\n丙'],
    [
      'a quote',
      '{% blockquote 甲, 乙 %}\n丙\n丁\n{% endblockquote %}\n戊',
      '> 丙\\\n> 丁\n>\n> —— 甲, 乙\n\n戊',
    ],
    ['tabs', '{% tabs a %}\n<!-- tab 甲 -->\n乙\n<!-- endtab -->\n{% endtabs %}', '**甲**\n\n乙'],
    ['words as they are', '{% raw %}{{ site.url }}{% endraw %}', '\\{\\{ site.url }}'],
    ['a comment', '甲{% comment %}乙{% endcomment %}丙', '甲丙'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('code and words about templates stay', () => {
  const cases: [string, string][] = [
    ['```\n{{< figure src="a" >}}\n```', '```\n{{< figure src="a" >}}\n```'],
    ['> ~~~\n> {% raw %}\n> ~~~', '> ```\n> {% raw %}\n> ```'],
    ['用 `{{< figure >}}` 和 ``{% `raw` %}``', '用 `{{< figure >}}` 和 ``{% `raw` %}``'],
    ['甲\n\n    {{< toc >}}', '甲\n\n```\n{{< toc >}}\n```'],
    ['```\n{{</* ref "a" */>}}\n```', '```\n{{< ref "a" >}}\n```'],
    ['{{ .Values.a }} 和 {{ b }}', '\\{\\{ .Values.a }} 和 \\{\\{ b }}'],
  ];
  it.each(cases)('%j', (before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('what is not known stays as code and is named at its place', () => {
  const cases: [string, string, string[]][] = [
    ['甲 {{< map "a_b" >}}', '甲 `{{< map "a_b" >}}`', ['6:3 import-shortcode']],
    ['{{% map %}}甲{{% /map %}}', '`{{% map %}}`甲`{{% /map %}}`', ['6:1 import-shortcode']],
    ['{% include a.html %}', '`{% include a.html %}`', ['6:1 import-shortcode']],
    [
      '{% if a %}甲{% else %}乙{% endif %}',
      '`{% if a %}`甲`{% else %}`乙`{% endif %}`',
      ['6:1 import-shortcode'],
    ],
    ['{{ page.title }}', '`{{ page.title }}`', ['6:1 import-shortcode']],
    ['{{< highlight go >}}\n甲', '`{{< highlight go >}}`\\\n甲', ['6:1 import-shortcode']],
    ['{{< figure >}}', '`{{< figure >}}`', ['6:1 import-shortcode']],
    ['甲\n\n{{< toc >}}', '甲', ['8:1 import-shortcode-dropped']],
    ['[甲]({{< ref "b" >}})', '甲', ['6:5 import-reference']],
  ];
  it.each(cases)('%j', (before, after, told) => {
    expect(mdx(before)).toBe(after);
    expect(messages(before)).toEqual(told);
  });
});

it('names the lines of the original behind an expansion', () => {
  const body = '{% codeblock 甲 %}\na\n{% endcodeblock %}\n乙\n\n![丙](data:image/png;base64,A)';
  expect(messages(body)).toEqual(['11:1 import-picture-lost']);
});

it.each([
  '{{<',
  '{{< a >}}',
  '{{% b "',
  '{% c %}',
  '{% raw %}',
  '{{ ',
  '`',
  '{{</* ',
  '{{< highlight go >}}\n',
  '<!-- tab ',
  '> {{< quote >}}\n',
])('reads hundreds of %j in no time', (piece) => {
  const start = performance.now();
  importText(piece.repeat(400));
  expect(performance.now() - start).toBeLessThan(20_000);
});
