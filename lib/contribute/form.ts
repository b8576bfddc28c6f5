import * as z from 'zod';
import { NEXT_KINDS, type NextKind } from '#lib/content/diskless.ts';
import { type Answers, FIELDS } from './fields.ts';

/** What of a GitHub event about an issue is looked at; everything in it was written by strangers. */
const eventSchema = z.object({
  issue: z.object({
    number: z.int().positive(),
    title: z.string().max(1000),
    body: z.string().max(100_000).nullable(),
    html_url: z.url({ protocol: /^https$/, hostname: /^github\.com$/ }),
    user: z.object({ login: z.string().max(100) }),
    labels: z.array(z.object({ name: z.string() })),
  }),
});

/** A filled-in form. */
export interface Form {
  kind: NextKind;
  answers: Answers;
  /** GitHub name of who sent it. */
  by: string;
  /** Address of the issue. */
  from: string;
}

/** Labels by which a form says what it is: `投稿:question`. */
export const formLabel = (kind: NextKind): string => `投稿:${kind}`;

/** What GitHub writes where a field was left blank. */
const BLANK = /^_No response_$/;

/**
 * Reads a form that was sent as an issue, from the event that GitHub hands to a workflow.
 *
 * @param event parsed JSON.
 * @throws Error in one line where it is no such event, or says no kind.
 */
export function readForm(event: unknown): Form {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`这不是一个 issue 的事件：${issue?.path.join('.')} ${issue?.message}`);
  }
  const { body, html_url: from, user, labels } = parsed.data.issue;
  const kind = NEXT_KINDS.find((one) => labels.some(({ name }) => name === formLabel(one)));
  if (!kind) {
    throw new Error(`这个 issue 没有投稿的标签（${NEXT_KINDS.map(formLabel).join('、')}）`);
  }
  return { kind, answers: answersOf(body ?? '', kind), by: user.login, from };
}

/** Values by fields: a form's body has a heading `### label` for each. */
function answersOf(body: string, kind: NextKind): Answers {
  const answers: Record<string, string> = {};
  const fields = FIELDS[kind];
  let current: string | null = null;
  let lines: string[] = [];
  const close = (): void => {
    const value = lines.join('\n').trim();
    if (current !== null && !BLANK.test(value) && value !== '') answers[current] ??= value;
    lines = [];
  };
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const label = line.startsWith('### ') ? line.slice('### '.length).trim() : null;
    // A heading that is no label belongs to what somebody wrote; so does a label that was there already.
    const field = fields.find(
      (one) => one.label === label && !(one.name in answers) && one.name !== current,
    );
    if (field) {
      close();
      current = field.name;
    } else lines.push(line);
  }
  close();
  return answers;
}
