import * as z from 'zod';
import { dateField, seenField, textField, urlField } from '#lib/site/fields.ts';
import { readClock } from '#lib/text/time/clock.ts';
import {
  REPEATS,
  type Recurrence,
  isRecurringDay,
  recurringDays,
} from '#lib/text/time/recurring.ts';

/** What is wrong, and what to write instead. */
const said = (message: string, remedy: string) => ({ message, params: { remedy } });

/** A time of day as people write it, of which can be told when it begins: on its own day. */
const clockField = seenField.refine(
  (time) => {
    const clock = readClock(time);
    return clock !== null && clock.start < 24 * 60;
  },
  said('认不出当天几点开始', '写成 19:00–20:00，北京时间'),
);

/** One meeting in the head of a project's file. */
const writtenMeetingSchema = z.strictObject({
  title: seenField.meta({ description: '会议的名称', examples: ['社区双周会'] }),
  from: dateField.meta({
    description: '第一次是哪一天；这一天是周几，以后就都在周几',
    examples: ['2031-01-08'],
  }),
  repeat: z.enum(REPEATS, '只能是 weekly（每周）、biweekly（隔周）或 monthly（每月）').meta({
    description: 'weekly 每周、biweekly 隔周、monthly 每月同一个周几',
    examples: ['biweekly'],
  }),
  time: clockField.meta({ description: '北京时间，起止', examples: ['19:00–20:00'] }),
  place: seenField.optional().meta({ description: '地点', examples: ['钉钉群'] }),
  url: urlField.optional().meta({
    description: '入会地址或活动页面',
    examples: ['https://www.sofastack.tech/community/'],
  }),
  until: dateField
    .optional()
    .meta({ description: '最后一次不晚于这一天；一直开下去就不写', examples: ['2031-12-31'] }),
  except: z
    .array(dateField)
    .default([])
    .meta({ description: '哪几次不开，写在方括号里，用半角逗号分开', examples: [['2031-02-12']] }),
});

type WrittenMeeting = z.output<typeof writtenMeetingSchema>;

const recurrenceOf = ({ from, repeat, until }: WrittenMeeting): Recurrence => ({
  ...{ from, repeat, except: [] },
  until: until ?? null,
});

/** What to write instead of a day that is none of a meeting. */
function nearDays(rule: Recurrence, day: string): string {
  let before: string | undefined;
  for (const one of recurringDays(rule)) {
    if (one > day) return [before, one].filter(Boolean).join('、');
    before = one;
  }
  return before ?? rule.from;
}

/** Meetings that come round, as the head of a project's file lists them. */
export const meetingsField = z
  .array(
    writtenMeetingSchema.superRefine((meeting, context) => {
      const rule = recurrenceOf(meeting);
      if (rule.until !== null && rule.until < rule.from) {
        const told = said(
          `早于第一次 ${rule.from}`,
          `写 ${rule.from} 或之后的一天；一直开下去就删掉这一行`,
        );
        context.addIssue({ code: 'custom', path: ['until'], ...told });
        return;
      }
      for (const [at, day] of meeting.except.entries()) {
        if (isRecurringDay(rule, day)) continue;
        const told = said(
          '这一天本来就不开',
          `前后开会的是 ${nearDays(rule, day)}；写其中一天，或删掉它`,
        );
        context.addIssue({ code: 'custom', path: ['except', at], ...told });
      }
    }),
  )
  .default([])
  .superRefine((meetings, context) => {
    for (const [at, { title, from }] of meetings.entries()) {
      const before = meetings.findIndex((one) => one.title === title && one.from === from);
      if (before === at) continue;
      const told = said(
        `第 ${before + 1} 个会议同名，也从 ${from} 开始`,
        '删掉一个，或改一个的名称',
      );
      context.addIssue({ code: 'custom', path: [at, 'title'], ...told });
    }
  });

/** A meeting of a project that comes round by a rule. */
export const meetingSchema = z.strictObject({
  title: textField,
  /** The first one; its weekday is that of all. */
  from: dateField,
  /** Monthly is on the same of the month's weekdays as the first; the fifth stands for the last one. */
  repeat: z.enum(REPEATS),
  /** As printed, e.g. `19:00–20:00`; `readClock` can read it. */
  time: textField,
  place: textField.nullable(),
  url: textField.nullable(),
  /** No meeting after this day. */
  until: dateField.nullable(),
  /** Days of the rule on which it does not take place. */
  except: z.array(dateField),
});

/** {@link meetingSchema} */
export type Meeting = z.output<typeof meetingSchema>;
