import { Language, defineLanguageFacet, ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { foldAt } from './fold.ts';
import { grammar } from './grammar.ts';

const TEXT = `---
title: 甲
---

## 读者问答

<Question
  asker="甲"
>

提问

<Answer>

- 一
  - 二
- 三

</Answer>

<Answer>

又答

</Answer>

</Question>

### 小节

字

## 版本发布

\`\`\`java
a
\`\`\`

<Release>没有合上`;

const state = EditorState.create({
  doc: TEXT,
  extensions: [new Language(defineLanguageFacet(), grammar, [], 'mdx')],
});
ensureSyntaxTree(state, TEXT.length, 5000);

/** What is folded at the n-th line that begins with some words: the last line that is hidden. */
function hides(start: string, nth = 0): string | null {
  const lines = TEXT.split('\n');
  const numbers = lines.flatMap((line, at) => (line.startsWith(start) ? [at + 1] : []));
  const { from, to } = state.doc.line(numbers[nth] ?? 0);
  const fold = foldAt(state, from, to);
  if (fold) expect(fold.from).toBe(to);
  return fold && TEXT.slice(fold.from, fold.to);
}

test('the head, components, sections, lists and code are folded as a whole', () => {
  expect(hides('---')).toBe('\ntitle: 甲\n---');
  expect(hides('<Question')).toMatch(/^\n {2}asker[^]*<\/Answer>\n\n$/);
  expect(hides('<Answer')).toBe('\n\n- 一\n  - 二\n- 三\n\n');
  expect(hides('<Answer', 1)).toBe('\n\n又答\n\n');
  expect(hides('## 读者')).toMatch(/字$/);
  expect(hides('### 小节')).toBe('\n\n字');
  expect(hides('- 一')).toBe('\n  - 二\n- 三');
  expect(hides('```java')).toBe('\na\n```');
});

test('nothing is folded where nothing goes on below', () => {
  expect(hides('提问')).toBeNull();
  expect(hides('</Answer>')).toBeNull();
  expect(hides('- 三')).toBeNull();
  expect(hides('<Release')).toBeNull();
});
