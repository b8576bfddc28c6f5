import type { Model, Project, Question, Release, Weekly } from '#lib/content/types.ts';

/** A question with sensible defaults; invented words only. */
export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    date: id.slice(0, 10),
    url: `/questions/${id}/`,
    title: `问题 ${id}`,
    asker: null,
    project: null,
    projectInferred: false,
    issueNumber: null,
    issueUrl: null,
    rounds: [{ question: `问题 ${id}`, answer: '回答' }],
    remark: '',
    pictures: [],
    review: null,
    ...more,
  };
}

/** A release of a project. */
export function release(project: string, version: string, date: string): Release {
  return { id: `${project}-${version}`, date, project, version, url: null, changes: ['一处修复'] };
}

/** A project named like its slug. */
export function project(slug: string): Project {
  return {
    slug,
    name: slug.toUpperCase(),
    repository: `https://github.com/example/${slug}`,
    homepage: null,
    category: '示例',
    aliases: [],
    summary: '示例项目',
    text: '',
    meetings: [],
  };
}

/** A weekly of a day. */
export function weekly(date: string, more: Partial<Weekly> = {}): Weekly {
  return {
    date,
    number: null,
    title: `${date} 的周刊`,
    summary: '',
    source: null,
    url: `/weekly/${date}/`,
    sections: [],
    questions: [],
    releases: [],
    readings: [],
    events: [],
    tasks: [],
    text: '',
    ...more,
  };
}

/** A model of weeklies given newest first. */
export function model(weeklies: Weekly[], slugs: string[] = []): Model {
  return { weeklies, projects: slugs.map(project), readings: [] };
}
