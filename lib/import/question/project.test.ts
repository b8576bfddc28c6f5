import { describe, expect, it } from 'vitest';
import { attribute, elements } from '#lib/mdx/elements.ts';
import {
  type Imported,
  importText,
  plainBlocks,
  questionLines,
} from '../test-support/import-text.ts';

const inSection = (body: string) => importText(`## GitHub issue 精选\n\n${body}`);
const github = (path: string) => `[https://github.com/${path}](https://github.com/${path})`;

/** `project issue` of every question, `?` behind an inferred project. */
function projects({ weekly }: Imported): string[] {
  return elements(weekly.tree, 'Question').map((node) => {
    const mark = attribute(node, 'inferred') ? '?' : '';
    return `${attribute(node, 'project') ?? '-'}${mark} ${attribute(node, 'issue') ?? '-'}`;
  });
}

function rules({ post }: Imported): (string | undefined)[] {
  return post.file.messages.map(({ ruleId }) => ruleId);
}

describe('a printed head that names the project', () => {
  const asked = '@lan-he\n\n> 日志里有告警？\n\nA：版本不对。';

  it('beats the closing name and the address of another issue, and a message says so', () => {
    const imported = inSection(
      `**1.@****Layotto** **#31**\n\n${asked}\n\n「**SOFARPC**」：${github('mosn/mosn/issues/31')}`,
    );
    expect(projects(imported)).toEqual(['layotto 31']);
    expect(rules(imported)).toEqual(['import-project-contradiction']);
    expect(imported.post.file.messages[0]?.reason).toMatch(/SOFARPC.*Layotto.*mosn\/mosn\/issues/);
  });

  it.each([
    ['two bolds', '**1.@****MOSN** **#31**'],
    ['plain', '1. @MOSN #31'],
    ['glued number', '**2.@MOSN**#31'],
    ['with 提问', '**1.@MOSN **#31 提问：'],
    ['full-width signs', '**1．＠MOSN** ＃31'],
    ['full-width digits', '**１、@MOSN** **#３１**'],
    ['another spelling', '**1.@SOFA MOSN** **#31**'],
    ['a Chinese name', '**1.@铜锁** **#31**'],
    ['no @', '**1. MOSN #31**'],
    ['no @, no number', '**MOSN #31**'],
    ['a heading', '### 1. MOSN #31'],
    ['brackets', '**1.【MOSN】#31**'],
    ['the word issue', '**1、MOSN issue #31**'],
    ['a repository', '**1.@mosn/mosn #31**'],
    ['a link', '**1.@MOSN** **[#31](https://github.com/mosn/mosn/issues/31)**'],
    ['a Chinese name in brackets', '**1.@Tongsuo（铜锁）** **#31**'],
  ])('leaves no heading behind: %s', (_, head) => {
    const imported = inSection(`${head}\n\n${asked}`);
    expect(projects(imported)[0]).toMatch(/^(?:mosn|tongsuo) 31$/);
    expect(elements(imported.weekly.tree, 'Question')[0]?.attributes[0]).toMatchObject({
      value: 'lan-he',
    });
    expect(plainBlocks(imported)).toEqual(['GitHub issue 精选']);
    expect(rules(imported)).toEqual([]);
  });

  it.each([
    ['on the same line', '**1.@MOSN #31** @lan-he'],
    ['in the same bold', '**1. @MOSN #31 @lan-he**'],
    ['directly below', '**1.@MOSN** **#31**\n@lan-he'],
    ['below, in bold', '**1.@MOSN** **#31**\n\n**@lan-he**'],
    ['below, with 提问', '**1.@MOSN** **#31**\n\n@lan-he 提问：'],
    ['below, with a colon', '**1.@MOSN** #31：\n\n@lan-he：'],
  ])('is told from the person: %s', (_, head) => {
    const imported = inSection(`${head}\n\n> 日志里有告警？\n\nA：版本不对。`);
    expect(projects(imported)).toEqual(['mosn 31']);
    expect(questionLines(imported)).toEqual(['@lan-he mosn #31 | Q 日志里有告警？ | A 版本不对。']);
  });

  it('stands without the name of a person', () => {
    const imported = inSection('**1.@MOSN** **#31**\n\n> 日志里有告警？\n\nA：版本不对。');
    expect(projects(imported)).toEqual(['mosn 31']);
    expect(attribute(elements(imported.weekly.tree, 'Question')[0]!, 'asker')).toBeNull();
  });

  it('stays as words where no project has that name', () => {
    const imported = inSection(`**1.@River** **#31**\n\n${asked}`);
    expect(plainBlocks(imported)).toEqual(['GitHub issue 精选', 'River']);
  });
});

describe('the closing line', () => {
  const asked = '**@何岚** 提问：\n\n> 怎么配？\n\nA：这样配。';

  it('gives way to the address of an issue', () => {
    const imported = inSection(`${asked}\n\n「SOFARPC」：${github('mosn/layotto/issues/31')}`);
    expect(projects(imported)).toEqual(['layotto 31']);
    expect(rules(imported)).toEqual(['import-project-contradiction']);
  });

  it('gives the number of the issue that it links to', () => {
    const imported = inSection(`${asked}\n\nMOSN：${github('mosn/mosn/issues/31')}`);
    expect(projects(imported)).toEqual(['mosn 31']);
    expect(rules(imported)).toEqual([]);
  });

  it('keeps the number of the head where the link has another one', () => {
    const imported = inSection(
      `**1.@lan-he #30**\n\n> 怎么配？\n\nA：这样。\n\nMOSN：${github('mosn/mosn/issues/31')}`,
    );
    expect(projects(imported)).toEqual(['mosn 30']);
    expect(rules(imported)).toEqual(['import-issue-number']);
  });

  it('is believed by name where only the hidden address is another one', () => {
    const imported = inSection(
      `${asked}\n\nMOSN：[https://github.com/mosn/mosn](https://github.com/mosn/layotto)`,
    );
    expect(projects(imported)).toEqual(['mosn -']);
    expect(rules(imported)).toEqual(['import-project-contradiction']);
  });

  it.each([
    ['the address, if the words name its project', 'Layotto 怎么配？', 'layotto -'],
    ['the name, if the words name it', 'SOFARPC 怎么配？', 'sofa-rpc -'],
    ['the name, if the words name neither', '怎么配？', 'sofa-rpc -'],
    ['neither, if the asker names one third project', 'MOSN 怎么配？', 'mosn? -'],
  ])('contradicts itself: %s', (_, question, wanted) => {
    const imported = inSection(
      `**@何岚** 提问：\n\n> ${question}\n\nA：这样配。\n\n「SOFARPC」：${github('mosn/layotto')}`,
    );
    expect(projects(imported)).toEqual([wanted]);
    expect(rules(imported)).toEqual(['import-project-contradiction']);
  });

  it('is kept where the asker names another project only, and a message says so', () => {
    const imported = inSection(
      `**@何岚** 提问：\n\n> SOFATracer 怎么配？\n\nA：这样配。\n\nMOSN：${github('mosn/mosn')}`,
    );
    expect(projects(imported)).toEqual(['mosn -']);
    expect(rules(imported)).toEqual(['import-project-doubt']);
  });

  it('names no project where it names an organisation', () => {
    const imported = inSection(`${asked}\n\nSOFAStack：${github('sofastack/sofa-rpc')}`);
    expect(projects(imported)).toEqual(['- -']);
    expect(rules(imported)).toEqual(['import-project-contradiction']);
  });

  it.each(['Tongsuo（铜锁）', '铜锁（Tongsuo）', 'Tongsuo(铜锁)', 'Ｔｏｎｇｓｕｏ（铜锁）'])(
    'names the known project: %s',
    (name) => {
      const imported = inSection(`${asked}\n\n「${name}」：${github('Tongsuo-Project/Tongsuo')}`);
      expect(projects(imported)).toEqual(['tongsuo -']);
      expect(rules(imported)).toEqual([]);
    },
  );
});

describe('a question without a closing line', () => {
  const project = (question: string, answer = '可以。') =>
    projects(inSection(`**@何岚** 提问：\n\n> ${question}\n\nA：${answer}`))[0];

  it.each([
    ['the asker names one', 'MOSN 支持灰度吗？', '支持。'],
    ['the asker names one, the answer that and another', 'MOSN 支持吗？', 'MOSN 用 Layotto 支持。'],
    [
      'only the address in the answer',
      '镜像在哪里？',
      'https://github.com/mosn/mosn/issues/12 有。',
    ],
    ['only a link in the answer', '镜像在哪里？', '[看这里](https://github.com/mosn/mosn)。'],
    ['only the answer', '支持灰度吗？', '在 MOSN 里支持。'],
    ['a package', '怎么看？', '看 io.mosn.pkg 的日志。'],
    ['only the answer, in code', '怎么看？', '看 `mosn/pkg` 的日志。'],
  ])('gets the one without doubt: %s', (_, question, answer) => {
    expect(project(question, answer)).toBe('mosn? -');
  });

  it.each([
    ['none', '支持灰度吗？', '支持。'],
    ['two in the question', 'MOSN 和 Layotto 怎么配合？', '直接用。'],
    ['another one in the answer', 'MOSN 支持吗？', '这要看 Layotto。'],
    ['a tool in the answer', '怎么热部署？', '可以用 MOSN，或者使用 MOSN 的包。'],
    ['a comparison in the answer', '怎么热部署？', '类似 MOSN。'],
    ['two in the answer', '怎么热部署？', 'MOSN 支持。Layotto 也支持。'],
    ['a longer word', 'MOSNX 支持吗？', '支持。'],
  ])('gets none where there is doubt: %s', (_, question, answer) => {
    expect(project(question, answer)).toBe('- -');
  });
});
