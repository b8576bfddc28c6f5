import type { Question, Release, Weekly } from '#lib/content/types.ts';
import type { Random } from './random.ts';
import type { Sample } from './sample.ts';

/** What goes on from weekly to weekly. */
export interface Course {
  sample: Sample;
  random: Random;
  /** How many times more items than the weekly it is modelled on. */
  thickness: number;
  /** Readings so far: some are printed again. */
  readings: { title: string; url: string }[];
  /** Versions announced so far by project. */
  releases: Map<string, number>;
}

/** Writes one weekly as MDX, modelled on a real one taken by chance. */
export function weeklyText(date: string, course: Course): string {
  const { sample, random } = course;
  const like = random.pick(sample.weeklies);
  const sections = [
    section('GitHub issue 精选', scaled(like.questions, course), (one) => question(one, course)),
    section('本周发布', scaled(like.releases, course), (one) => release(one, course)),
    readings(scaled(like.readings, course), course),
    like.text ? `## 社区动态\n\n${sample.write.note(like.text.length)}` : '',
  ].filter(Boolean);
  return `${head(date, like, course)}\n${sections.join('\n\n')}\n`;
}

function head(date: string, like: Weekly, { sample }: Course): string {
  const summary = sample.write.note(like.summary.length);
  const title = sample.write.title(like.title.length);
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nsummary: ${JSON.stringify(summary)}\n---\n`;
}

/** Items as many times as the archive is thick, the remainder by chance. */
function scaled<T>(items: readonly T[], { thickness, random }: Course): T[] {
  return items.flatMap((item) => {
    const rest = random.chance(thickness % 1) ? 1 : 0;
    return Array<T>(Math.floor(thickness) + rest).fill(item);
  });
}

function section<T>(title: string, items: readonly T[], write: (item: T) => string): string {
  return items.length > 0 ? `## ${title}\n\n${items.map(write).join('\n\n')}` : '';
}

function question(like: Question, { sample, random }: Course): string {
  const attributes = [
    like.asker && ` asker="${random.pick(sample.askers)}"`,
    like.project && ` project="${random.pick(sample.projects)}"`,
    like.issueNumber && ` issue="${1 + random.below(9999)}"`,
  ];
  const rounds = like.rounds.map(
    (round) =>
      `${sample.write.question(round.question.length)}\n\n<Answer>\n\n${sample.write.answer(round.answer.length)}\n\n</Answer>`,
  );
  return `<Question${attributes.filter(Boolean).join('')}>\n\n${rounds.join('\n\n')}\n\n</Question>`;
}

function release(like: Release, { sample, releases }: Course): string {
  const count = (releases.get(like.project) ?? 0) + 1;
  releases.set(like.project, count);
  const version = `${1 + Math.floor(count / 120)}.${Math.floor(count / 8) % 15}.${count % 8}`;
  const changes = like.changes.map((change) => `- ${sample.write.change(change.length)}`);
  return `<Release project="${like.project}" version="${version}">\n\n${changes.join('\n')}\n\n</Release>`;
}

/** As in the archive, more than half of what is recommended has been before. */
function readings(likes: Weekly['readings'], course: Course): string {
  if (likes.length === 0) return '';
  const lines = new Set(likes.map((like) => readingLine(like, course)));
  return `## 本周推荐阅读\n\n<Readings>\n\n${[...lines].join('\n')}\n\n</Readings>`;
}

function readingLine(
  like: Weekly['readings'][number],
  { sample, random, readings: known }: Course,
): string {
  const again = known.length > 0 && random.chance(0.58);
  const reading = again
    ? random.pick(known)
    : {
        title: sample.write.title(like.title.length),
        url: `https://example.com/articles/${known.length + 1}`,
      };
  if (!again) known.push(reading);
  return `- [${reading.title}](${reading.url})`;
}
