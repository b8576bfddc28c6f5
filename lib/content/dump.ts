import type { Model } from './schemas/model.ts';

/**
 * The public JSON form of the model, as `weekly dump` prints it. Documented in
 * docs/dump-format.md; fields are only ever added.
 *
 * @returns weeklies oldest first, projects by name.
 */
export function dumpModel({ weeklies, projects }: Model) {
  return {
    weeklies: [...weeklies].reverse().map((weekly) => ({
      date: weekly.date,
      number: weekly.number,
      title: weekly.title,
      summary: weekly.summary,
      source: weekly.source,
      url: weekly.url,
      questions: weekly.questions.map(
        ({ id, url, asker, project, projectInferred, issueNumber, rounds, remark, review }) => ({
          ...{ id, url, asker, project, projectInferred, issueNumber },
          rounds: rounds.map(({ question, answer }) => ({ question, answer })),
          remark,
          review,
        }),
      ),
      releases: weekly.releases.map(({ project, version, url }) => ({ project, version, url })),
      readings: weekly.readings.map(({ title, url }) => ({ title, url })),
    })),
    projects: projects.map(({ slug, name, repository, aliases, meetings }) => ({
      ...{ slug, name, repository, aliases },
      meetings: meetings.map(({ title, from, repeat, time, place, url, until, except }) => ({
        ...{ title, from, repeat, time, place, url, until, except },
      })),
    })),
  };
}
