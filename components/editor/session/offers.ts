import type { PublishedQuestion } from '#lib/editor/worker/protocol.ts';
import type { TextHost } from '../text/host.ts';
import type { Session } from './session.ts';

/** Questions that one completion offers. */
const most = 20;

/** What completions offer of published questions, read once it is asked for. */
export function offersOf({ client }: Session): Pick<TextHost, 'issues' | 'questions'> {
  let known: Promise<PublishedQuestion[]> | null = null;
  const all = (): Promise<PublishedQuestion[]> => {
    known ??= client.ask('questions', {});
    return known.catch(() => {
      known = null;
      return [];
    });
  };
  return {
    issues: async (project) => {
      const numbered = (await all()).flatMap(({ project: own, issue, title }) =>
        own === project && issue !== null ? [[issue, title] as const] : [],
      );
      return [...new Map(numbered)].map(([number, title]) => ({ number, title }));
    },
    questions: async (typed) => {
      const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
      const holds = ({ id, title }: PublishedQuestion): boolean =>
        words.every((word) => `${id} ${title}`.toLowerCase().includes(word));
      return (await all()).filter(holds).slice(0, most);
    },
  };
}
