import { comingMeetings } from '#lib/calendar/coming.ts';
import { meetingWords } from '#lib/calendar/words.ts';
import { getModel } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import { environment } from '#lib/site/env.ts';
import { projectCalendarPath, webcalAddress } from '#lib/site/paths.ts';
import { projectWords } from '#lib/words/areas/project.tsx';
import { words } from '#lib/words/dictionary.ts';

/** When a project meets, and its calendar. */
export async function meetingsOf(slug: string) {
  const model = await getModel();
  const say = words(projectWords);
  const written = model.projects.find((one) => one.slug === slug)?.meetings ?? [];
  const meetings = comingMeetings(model, slug, today()).map((coming) => {
    // Calendars are in Chinese, and what they say of a rule too: the rule itself is in the project's file.
    const rule = written.find(
      (one) => one.title === coming.title && meetingWords(one) === coming.words,
    );
    return rule ? { ...coming, words: say.meets(rule.repeat, rule.from, rule.time) } : coming;
  });
  const file = projectCalendarPath(slug);
  return { meetings, file, subscription: webcalAddress(environment.siteUrl, file) };
}
