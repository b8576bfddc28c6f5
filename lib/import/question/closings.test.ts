import { describe, expect, it } from 'vitest';
import { importText, plainBlocks, questionLines } from '../test-support/import-text.ts';

const URL = 'https://github.com/mosn/mosn';
const asked = (closing: string) =>
  importText(
    `### 读者问答\n\n**@甲** 提问：\n\n> 一？\n\nA：壹。\n\n${closing}\n\n**@乙** 提问：\n\n> 二？\n\nA：贰。`,
  );

describe('a closing line that is not as it should be', () => {
  it.each([
    ['words behind', `MOSN：[${URL}](${URL})，欢迎来玩`, '壹。欢迎来玩'],
    ['words behind, in brackets', `「MOSN」：[${URL}](${URL}) （欢迎 Star）`, '壹。（欢迎 Star）'],
    ['a full stop behind', `MOSN：[${URL}](${URL})。`, '壹。'],
    ['the name again in the address', `MOSN：[${URL}](MOSN：${URL})`, '壹。'],
    ['the name again, plain colon', `「MOSN」：[${URL}](MOSN:${URL})`, '壹。'],
    ['a broken address', `MOSN：[${URL}](ht!tps://github.com/mosn/mosn)`, '壹。'],
    ['no link at all', 'MOSN：github.com/mosn/mosn', '壹。'],
    ['full-width marks in the link', `MOSN：[${URL}](https：／／github.com／mosn／mosn)`, '壹。'],
    ['the name as link', `MOSN：[MOSN](${URL})`, '壹。'],
    ['an issue as link', `MOSN：[${URL}/issues/12](${URL}/issues/12)`, '壹。'],
  ])('names its project: %s', (_, closing, answer) => {
    const [first, second] = questionLines(asked(closing));
    expect(first?.replace(/ #\S+/, '')).toBe(`@甲 mosn | Q 一？ | A ${answer}`);
    expect(second).toBe('@乙 - #- | Q 二？ | A 贰。');
  });

  it('stays words where it leads to no project', () => {
    const imported = asked('某物：[https://github.com/nobody](https://github.com/nobody)');
    expect(imported.text).toContain('某物：[https://github.com/nobody](https://github.com/nobody)');
    const unknown = asked('Thing：[https://github.com/nobody](https://github.com/nobody)');
    expect(unknown.text).toContain('Thing：[https://github.com/nobody](https://github.com/nobody)');
  });

  it('is a pointer where the answer goes on', () => {
    const imported = asked(`MOSN：[${URL}](${URL}) 里有\n\n再看看日志。`);
    expect(questionLines(imported)[0]).toContain('再看看日志。');
    expect(plainBlocks(imported)).toEqual(['读者问答']);
  });
});
