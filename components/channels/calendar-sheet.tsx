import { withBase } from '#lib/site/base-path.ts';
import { paths } from '#lib/site/paths.ts';
import { Part } from './part.tsx';

/** An event of a weekly, as it stands now. */
export interface SharedEvent {
  title: string;
  facts: string[];
  cancelled: boolean;
  /** Its calendar file, root-relative; null where it has no day. */
  path: string | null;
}

/** What a weekly announces, each with its calendar file to send along. */
export function CalendarSheet({ events }: { events: SharedEvent[] }) {
  return (
    <section className="sheet sheet-calendar" aria-label="日历">
      <div className="sheet-work">
        <Part title="活动" caption={events.length > 0 && `${events.length} 个`}>
          <p className="sheet-says">
            {events.length > 0
              ? '把 .ics 发到群里，或附在邮件里：打开就能加进日历。日期改了、取消了，都按最新一期。'
              : '这一期没有会议或活动。'}
          </p>
          <ul className="sheet-pictures">
            {events.map(({ title, facts, cancelled, path }, at) => (
              <li key={at}>
                <div>
                  {title}
                  <p className="caption">
                    {[...(cancelled ? ['已取消'] : []), ...facts].join(' · ')}
                  </p>
                </div>
                {path ? (
                  <a
                    className="button button-secondary button-small"
                    href={withBase(path)}
                    download
                    aria-label={`下载 ${title} 的 .ics`}
                  >
                    下载 .ics
                  </a>
                ) : (
                  <span className="caption">没有日期，放不进日历</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
        <Part title="全部会议">
          <p className="sheet-says">订阅这个地址，以后的会议自己会出现：</p>
          <p className="sheet-acts">
            <a className="button button-secondary" href={withBase(paths.calendar)} download>
              下载 meetings.ics
            </a>
            <a className="button button-secondary" href={withBase(paths.subscribe)}>
              怎样订阅
            </a>
          </p>
        </Part>
      </div>
    </section>
  );
}
