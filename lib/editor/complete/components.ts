// What may be written of components, as plain facts: `lib/mdx/spec.ts` is the law, but its checks bring a
// validator of 22 kB to the page. components.test.ts holds both together.

/** One component as completions know it. */
export interface ComponentFacts {
  /** Attributes in the order of the law; those with a list may hold its values only. */
  attributes: Readonly<Record<string, readonly string[] | null>>;
  /** Attributes that must be there. */
  required: readonly string[];
  /** The component in which it must stand directly; without it, the weekly itself. */
  parent?: string;
  /** It has no content, and may stand anywhere. */
  empty?: true;
  /** Tags and content as they are first written, with `${}` for what is to be filled in. */
  skeleton: string;
}

const answer = '<Answer>\n\n${}\n\n</Answer>';

/** Every component an author may use. */
export const COMPONENTS: ReadonlyMap<string, ComponentFacts> = new Map<string, ComponentFacts>([
  [
    'Question',
    {
      attributes: {
        ...{ asker: null, project: null, issue: null, id: null, status: ['outdated'] },
        ...{ see: null, verified: null, inferred: ['project'] },
      },
      required: [],
      skeleton: `<Question asker="\${}">\n\n\${}\n\n${answer}\n\n</Question>`,
    },
  ],
  ['Answer', { attributes: {}, required: [], parent: 'Question', skeleton: answer }],
  [
    'Release',
    {
      attributes: { project: null, version: null, url: null },
      required: ['project', 'version'],
      skeleton: '<Release project="${}" version="${}">\n\n- ${}\n\n</Release>',
    },
  ],
  [
    'Readings',
    { attributes: {}, required: [], skeleton: '<Readings>\n\n- [${}](${})\n\n</Readings>' },
  ],
  [
    'Event',
    {
      attributes: {
        ...{ title: null, date: null, was: null, status: ['cancelled'], time: null },
        ...{ place: null, url: null, project: null },
      },
      required: ['title'],
      skeleton: '<Event title="${}" date="${}">\n\n${}\n\n</Event>',
    },
  ],
  [
    'Task',
    {
      attributes: { title: null, project: null, level: ['easy', 'medium', 'hard'], url: null },
      required: ['title'],
      skeleton: '<Task title="${}">\n\n${}\n\n</Task>',
    },
  ],
  [
    'Contributors',
    { attributes: {}, required: [], skeleton: '<Contributors>\n\n${}\n\n</Contributors>' },
  ],
  [
    'Figure',
    {
      attributes: { src: null, alt: null, caption: null, width: null, height: null },
      required: ['src', 'alt'],
      empty: true,
      skeleton: '<Figure src="${}" alt="${}" />',
    },
  ],
  [
    'Project',
    { attributes: { id: null }, required: ['id'], empty: true, skeleton: '<Project id="${}" />' },
  ],
]);

/** Whether the value of an attribute is the slug of a project. */
export function namesProject(component: string, attribute: string): boolean {
  return attribute === 'project' || (component === 'Project' && attribute === 'id');
}
