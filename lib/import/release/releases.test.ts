import { describe, expect, it } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { readAnnouncement } from './announcement.ts';
import { text } from '../tree/nodes.ts';
import { attributes, importText, plainBlocks } from '../test-support/import-text.ts';

const TAG = 'https://github.com/mosn/mosn/releases/tag/v1.2.3';
const releases = (body: string) =>
  elements(importText(body).weekly.tree, 'Release').map((node) => attributes(node));

describe('announcements', () => {
  const lines: [string, string | null, string[]][] = [
    ['发布 MOSN v1.2.3，主要变更如下：', 'MOSN', ['1.2.3']],
    ['1、发布 SOFA MOSN V1.2.3 版本，主要变更如下：', 'SOFA MOSN', ['1.2.3']],
    ['1、MOSN 发布了 v1.2.3 版本：', 'MOSN', ['1.2.3']],
    ['MOSN发布1.2.3版本', 'MOSN', ['1.2.3']],
    ['本周 MOSN 发布 1.2.3v版本。主要更新如下：', 'MOSN', ['1.2.3']],
    ['MOSN 开源发布 1.2.3 版本，', 'MOSN', ['1.2.3']],
    ['发布 SOFATracer 2.4.1/3.0.6, 主要变更如下：', 'SOFATracer', ['2.4.1', '3.0.6']],
    ['1、SOFATracer v2.4.1/v3.0.6 版本发布，主要变更如下：', 'SOFATracer', ['2.4.1', '3.0.6']],
    ['SOFAHessian 3.5.0 版本发布', 'SOFAHessian', ['3.5.0']],
    ['Occlum v0.12.0版，主要更新如下：', 'Occlum', ['0.12.0']],
    ['发布 sofa-common-tools v1.0.21 版本', 'sofa-common-tools', ['1.0.21']],
    ['发布 1.3.10 版本，主要变更如下：', null, ['1.3.10']],
    ['发布 MOSN v1.3.4.bugfix_2 版本', 'MOSN', ['1.3.4.bugfix_2']],
    ['发布 MOSN v1.3.5.Alpha1 版本', 'MOSN', ['1.3.5.Alpha1']],
    ['本周 sofa-registry 发布 V6-alpha 代码', 'sofa-registry', ['6-alpha']],
  ];
  it.each(lines)('%s', (line, project, versions) => {
    expect(readAnnouncement({ nodes: [text(line)], row: 1, hard: false })).toMatchObject({
      project,
      versions,
    });
  });

  it.each([
    'SOFABoot 将会发布 4.0 版本，适配新框架。',
    '升级 RPC 版本至 5.6.4；',
    'MOSN 支持的 Istio 版本是 1.5.2 吗？',
    '社区会议介绍了 2.2.0 版本的计划',
    '开源诊断工具 beta 版：',
  ])('%s is none', (line) => {
    expect(readAnnouncement({ nodes: [text(line)], row: 1, hard: false })).toBeNull();
  });

  it('keeps a sentence that is no standing word', () => {
    const line = '发布 MOSN v1.2.3 版本，只供试用。主要更新如下：';
    expect(readAnnouncement({ nodes: [text(line)], row: 1, hard: false })?.rest).toBe('只供试用。');
  });
});

describe('releases', () => {
  it('take their changes and the address of the notes', () => {
    const { text: mdx } = importText(
      `### SOFA 项目进展\n\n**1、发布 MOSN v1.2.3，更新如下：**\n\n- 修好超时\n\n详细发布报告：\n\n[${TAG}](${TAG})`,
    );
    expect(mdx).toContain(
      `<Release project="mosn" version="1.2.3" url="${TAG}">\n\n- 修好超时\n\n</Release>`,
    );
  });

  it('are two where a heading names two versions, each with its own address', () => {
    const old = TAG.replace('1.2.3', '1.1.0');
    expect(
      releases(
        `### SOFA 项目进展\n\n**发布 MOSN 1.1.0/1.2.3，主要变更如下：**\n\n- 修好超时\n\n详细发布报告：\n[${old}](${old})\n[${TAG}](${TAG})`,
      ),
    ).toEqual([`project=mosn version=1.1.0 url=${old}`, `project=mosn version=1.2.3 url=${TAG}`]);
  });

  it('share lists out where there is one for each version', () => {
    const [first, second] = elements(
      importText('### SOFA 项目进展\n\n**发布 MOSN 1.1.0/1.2.3：**\n\n- 甲\n\n\n* 乙').weekly.tree,
      'Release',
    );
    expect([first?.children.length, second?.children.length]).toEqual([1, 1]);
  });

  it('take the project from the heading of their section', () => {
    expect(
      releases(`### MOSN 本周发布\n\n发布 1.2.3 版本：\n\n- 甲\n\n「详细参考」：[${TAG}](${TAG})`),
    ).toEqual([`project=mosn version=1.2.3 url=${TAG}`]);
  });

  it('may be announced by a heading alone', () => {
    expect(releases(`### MOSN 1.2.3 版本发布\n\n甲乙丙。\n\n**详细发布报告**：*${TAG}*`)).toEqual([
      `project=mosn version=1.2.3 url=${TAG}`,
    ]);
  });

  it('may be told by the tag below a heading', () => {
    expect(
      releases(`### MOSN 本周发布\n\n这是第一个正式版本。\n\n「详细参考」：[${TAG}](${TAG})`),
    ).toEqual([`project=mosn version=1.2.3 url=${TAG}`]);
  });

  it('end at their notes: what follows belongs to the weekly', () => {
    const imported = importText(
      `### SOFA 项目进展\n\n发布 MOSN v1.2.3：\n\n- 甲\n\n详细发布报告：[${TAG}](${TAG})\n\n恭喜小舟成为 Committer。`,
    );
    expect(plainBlocks(imported)).toContain('恭喜小舟成为 Committer。');
  });

  it('find notes that Markdown counts to the last change', () => {
    expect(
      releases(
        `### 项目进展\n\n**MOSN 发布 v1.2.3 版本：**\n\n- 甲<br />\n详细参考：<br />\n[${TAG}](${TAG})`,
      ),
    ).toEqual([`project=mosn version=1.2.3 url=${TAG}`]);
  });

  it('are none where an answer or a reading speaks of versions', () => {
    expect(releases('### 本周推荐阅读\n\n- [MOSN 发布 1.0 版本](https://e.com)')).toEqual([]);
    expect(
      releases(
        '### 读者问答\n\n**@甲** 提问：\n\n> 新版？\n\nA：看：\n\n发布 MOSN v1.2.3，主要变更如下：',
      ),
    ).toEqual([]);
  });
});

it('keeps pictures and further addresses below the one of the notes', () => {
  const other = 'https://github.com/mosn/mosn/releases/tag/v1.2.2';
  const { text } = importText(
    `### 项目进展\n\n发布 MOSN v1.2.3 版本，主要变更如下：\n\n- 修复\n\n详细参考：<${TAG}>\n![](https://e.com/a.png)\n\n详细参考：<${other}>`,
  );
  expect(text).toContain(`url="${TAG}"`);
  expect(text).toContain('![](https://e.com/a.png)');
  expect(text).toContain(`详细参考：[${other}](${other})`);
});
