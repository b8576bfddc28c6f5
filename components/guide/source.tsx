import type { TriedFile } from '#lib/guide/try-out.ts';

/** The text of an example, with what is wrong marked. */
export function Source({ file, label }: { file: TriedFile; label: string }) {
  const { path, parts, left } = file;
  const [before, marked, behind] = parts;
  return (
    <div className="code guide-source">
      {path && <p className="guide-path">{path}</p>}
      <pre tabIndex={0} role="group" aria-label={path ?? label}>
        <code>
          {before}
          {marked && <u>{marked}</u>}
          {behind}
        </code>
      </pre>
      {left > 0 && <p className="guide-path">…后面还有 {left.toLocaleString('zh-CN')} 个字符</p>}
    </div>
  );
}
