import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { NumeralDate } from '#components/ui/number/date-time.tsx';
import type { Weekly } from '#lib/content/types.ts';
import { withBase } from '#lib/site/base-path.ts';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { printedNumber } from '#lib/site/weekly-number.ts';
import { CalendarSheet, type SharedEvent } from './calendar-sheet.tsx';
import { type Cover, Covers } from './covers.tsx';
import { Part } from './part.tsx';
import { Pictures, type SharedPicture } from './pictures.tsx';

/** A file that a channel takes. */
interface SheetFile {
  name: string;
  type: string;
  path: string;
}

/** A weekly as one channel takes it. */
export interface ChannelSheet {
  /** One word, for addresses and styles. */
  channel: string;
  name: string;
  title: string;
  digest: string;
  files: SheetFile[];
  pictures: SharedPicture[];
  /** The same for a program that fetches them. */
  pictureList: string;
  checks: { ok: boolean; says: string }[];
}

interface ChannelsViewProps {
  weekly: Weekly;
  sheets: ChannelSheet[];
  /** For WeChat. */
  covers: Cover[];
  events: SharedEvent[];
}

/**
 * A weekly on its way to other channels: one at a time, by the choice of a radio button, so that it needs no script;
 * where styles cannot tell (`:has`), all stand one below the other.
 */
export function ChannelsView({ weekly, sheets, covers, events }: ChannelsViewProps) {
  const { date, url, title } = weekly;
  return (
    <div className="wrap channels">
      <header className="channels-head">
        <div>
          <Breadcrumb
            steps={[
              { text: '周刊', href: paths.weeklies },
              { text: date, href: url },
              { text: '分发' },
            ]}
          />
          <h1>把{printedNumber(weekly) || '这一期'}发出去</h1>
          <p className="caption">{title}</p>
        </div>
        <NumeralDate date={date} size="l" />
      </header>
      <fieldset className="channels-tabs">
        <legend className="sr-only">发到哪里</legend>
        {sheets.map(({ channel, name, checks }, at) => {
          const isReady = checks.every(({ ok }) => ok);
          return (
            <label key={channel}>
              <input type="radio" name="channel" value={channel} defaultChecked={at === 0} />
              {name}
              <Icon name={isReady ? 'circle-check' : 'triangle-alert'} />
              <span className="sr-only">{isReady ? '，已就绪' : '，有没通过的检查'}</span>
            </label>
          );
        })}
        <label>
          <input type="radio" name="channel" value="calendar" />
          日历
          {events.length === 0 && <span className="caption">本期无活动</span>}
        </label>
      </fieldset>
      {sheets.map((sheet) => (
        <Sheet key={sheet.channel} sheet={sheet} date={date} covers={covers} />
      ))}
      <CalendarSheet events={events} />
    </div>
  );
}

interface SheetProps {
  sheet: ChannelSheet;
  date: string;
  covers: Cover[];
}

function Sheet({ sheet, date, covers }: SheetProps) {
  const { channel, name, title, digest, pictures, pictureList, checks } = sheet;
  const failed = checks.filter(({ ok }) => !ok).length;
  return (
    <section className={`sheet sheet-${channel}`} aria-label={name}>
      <Preview sheet={sheet} />
      <div className="sheet-work">
        <Part title="正文">
          <Body sheet={sheet} />
        </Part>
        <Part title="标题与摘要">
          <Field label="标题" text={title} />
          <Field label="摘要" text={digest} />
        </Part>
        <Pictures pictures={pictures} list={pictureList} name={`pictures-${date}.txt`} />
        {channel === 'wechat' && <Covers date={date} covers={covers} />}
        <Part title="检查" caption={failed > 0 ? `${failed} 项没通过` : `${checks.length} 项通过`}>
          <ul className="sheet-checks">
            {checks.map(({ ok, says }) => (
              <li key={says} className={ok ? 'is-ok' : 'is-not'}>
                <Icon name={ok ? 'circle-check' : 'triangle-alert'} />
                <span>
                  <span className="sr-only">{ok ? '通过：' : '没通过：'}</span>
                  {says}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </section>
  );
}

/** The very text that is copied, in a phone's width; its script fills it in. */
function Preview({ sheet: { channel, name, files } }: { sheet: ChannelSheet }) {
  const [main] = files;
  if (!main) return null;
  return (
    <div className="sheet-phone" role="region" aria-label={`${name}预览`} tabIndex={0}>
      <p className="sheet-phone-bar">{channel === 'wechat' ? site.wechat : name}</p>
      <div
        className="sheet-text"
        data-fragment={withBase(main.path)}
        data-shown={main.type.startsWith('text/html') ? 'html' : 'text'}
      >
        <a className="link" href={withBase(main.path)}>
          打开 {main.name}
        </a>
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  wechat: '复制后贴进公众号编辑器，字号、底色和代码格式都在。',
  juejin: '贴进掘金的 Markdown 编辑器，或把文件导入。',
  zhihu: '在知乎写文章，导入文件。',
  github: '贴进 GitHub 的 release 或 discussion。',
  email: '用邮件程序打开 .eml，看过再寄；也可以用命令寄。',
};

/** What one does with the text. */
function Body({ sheet: { channel, files } }: { sheet: ChannelSheet }) {
  return (
    <>
      <p className="sheet-says">{KINDS[channel]}</p>
      <p className="sheet-acts">
        {files.map(({ name, type, path }) => (
          <FileActs key={name} name={name} type={type} path={withBase(path)} />
        ))}
      </p>
    </>
  );
}

function FileActs({ name, type, path }: SheetFile) {
  const isHtml = type.startsWith('text/html');
  return (
    <>
      {isHtml && (
        <button
          type="button"
          className="button button-primary needs-script"
          data-copy-file={path}
          data-as="rich"
        >
          复制富文本
        </button>
      )}
      {type.startsWith('text/') && (
        <button
          type="button"
          className={`button ${isHtml ? 'button-secondary' : 'button-primary'} needs-script`}
          data-copy-file={path}
          data-as="text"
        >
          {isHtml ? '复制 HTML' : '复制 Markdown'}
        </button>
      )}
      <a className="button button-secondary" href={path} download={name}>
        下载 {name}
      </a>
    </>
  );
}

function Field({ label, text }: { label: string; text: string }) {
  return (
    <div className="sheet-field">
      <p className="sheet-label">{label}</p>
      <p className="sheet-value">
        <span>{text}</span>
        <button
          type="button"
          className="needs-script"
          data-copy="field"
          data-text={text}
          aria-label={`复制${label}`}
        >
          <Icon name="copy" />
        </button>
      </p>
    </div>
  );
}
