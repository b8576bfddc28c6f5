import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { report } from '#lib/site/message.ts';

type Head = NonNullable<ReturnType<typeof parseDocument>>;

/**
 * Reads the YAML head of a content file with true line numbers and checks it by a schema.
 *
 * @returns the parsed head, or null when a message explains why there is none.
 */
export function readFrontmatter<S extends z.ZodType>(
  tree: Root,
  file: VFile,
  schema: S,
): z.output<S> | null {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    report(file, {
      rule: 'frontmatter',
      problem: '文件开头没有 frontmatter',
      remedy: '第一行写 ---，接着 title、date 等字段，再写 ---',
    });
    return null;
  }
  const counter = new LineCounter();
  const head = parseDocument(node.value, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + (node.position?.start.line ?? 1), column: col };
  };
  for (const error of head.errors) {
    report(file, {
      rule: 'frontmatter',
      place: at(error.pos[0]),
      problem: `frontmatter 不是有效的 YAML（${error.code}）`,
      remedy: '每行写「字段: 值」；值里有冒号、# 或引号时，用双引号围住整个值',
    });
  }
  if (head.errors.length > 0) return null;
  const parsed = schema.safeParse(head.toJS() ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, head, at, file);
  return null;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  head: Head,
  at: (offset: number) => { line: number; column: number },
  file: VFile,
): void {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
  for (const key of keys) {
    const value: unknown = head.getIn(
      issue.code === 'unrecognized_keys' ? [key] : issue.path,
      true,
    );
    const missing = value === undefined;
    const place = isNode(value) && value.range ? at(value.range[0]) : { line: 1, column: 1 };
    report(file, { place, ...describe(issue, key, missing) });
  }
}

function describe(issue: z.core.$ZodIssue, key: string, missing: boolean) {
  if (issue.code === 'unrecognized_keys') {
    return {
      rule: 'frontmatter-field',
      problem: `frontmatter 没有 ${key} 这个字段`,
      remedy: '删掉它，或对照 docs/content-guide.md 改字段名',
    };
  }
  if (missing) {
    return {
      rule: 'frontmatter-required',
      problem: `frontmatter 缺少 ${key}`,
      remedy: `在 --- 之间补一行「${key}: …」`,
    };
  }
  return {
    rule: key === 'date' ? 'date' : 'frontmatter-value',
    problem: `${key} 不对：${issue.message}`,
    remedy: key === 'date' ? '写成 date: 2023-02-24' : `改 frontmatter 里的 ${key}`,
  };
}
