import { withBase } from '#lib/site/base-path.ts';
import { Part } from './part.tsx';

/** A cover of WeChat's as a file. */
export interface Cover {
  name: string;
  /** Root-relative. */
  path: string;
  width: number;
  height: number;
}

/** The covers of an article, each beside its size. */
export function Covers({ date, covers }: { date: string; covers: Cover[] }) {
  return (
    <Part title="封面" caption={`${covers.length} 张`}>
      <ul className="sheet-pictures">
        {covers.map(({ name, path, width, height }) => (
          <li key={name}>
            {/* eslint-disable-next-line @next/next/no-img-element -- it is a file of the build as it is */}
            <img src={withBase(path)} width={width} height={height} alt="" loading="lazy" />
            <div>
              {width === height ? '方图' : '头条封面'}
              <p className="caption">
                {width} × {height}
              </p>
            </div>
            <a
              className="button button-secondary button-small"
              href={withBase(path)}
              download={`${date}-${name}`}
            >
              下载
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
