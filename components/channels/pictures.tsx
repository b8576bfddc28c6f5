import { Icon } from '#components/ui/icon.tsx';
import { Part } from './part.tsx';

/** A picture that an editor uploads by hand. */
export interface SharedPicture {
  number: number;
  url: string;
  alt: string;
  where: string;
}

interface PicturesProps {
  pictures: SharedPicture[];
  /** All of them as curl reads it. */
  list: string;
  /** The list's name as a file. */
  name: string;
}

/**
 * Pictures to upload. They stand on other hosts, where a page can neither read them nor ask for them to be saved, so
 * that all at once is a list for curl, which every system has; as an address of its own data, it is no file of a build.
 */
export function Pictures({ pictures, list, name }: PicturesProps) {
  if (pictures.length === 0) return null;
  return (
    <Part
      title="要上传的图"
      caption={
        <a
          className="link"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(list)}`}
          download={name}
        >
          全部下载（清单）
        </a>
      }
    >
      <ul className="sheet-pictures">
        {pictures.map(({ number, url, alt, where }) => (
          <li key={number}>
            <div>
              图 {number}
              {alt && `，${alt}`}
              <p className="caption">放在：{where}</p>
            </div>
            <a className="button button-secondary button-small" href={url} rel="noreferrer">
              打开
            </a>
          </li>
        ))}
      </ul>
      <p className="sheet-says">
        共 {pictures.length} 张。网页不能替你存别的网站上的图：下载清单，在它所在的文件夹里运行
      </p>
      <Command text={`curl -K ${name}`} />
      <p className="caption">每张图按编号存成文件，如 1.png。</p>
    </Part>
  );
}

/** A line to type, which can be copied. */
function Command({ text }: { text: string }) {
  return (
    <p className="sheet-value sheet-command">
      <span>
        <code>{text}</code>
      </span>
      <button
        type="button"
        className="needs-script"
        data-copy="field"
        data-text={text}
        aria-label="复制命令"
      >
        <Icon name="copy" />
      </button>
    </p>
  );
}
