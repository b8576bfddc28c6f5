import type { Credit, Ledgers, Project, Question, Weekly } from '#lib/content/types.ts';
import type { EventStanding } from '#lib/calendar/standings.ts';
import type { ReactNode } from 'react';

/** What the page knows and the authors' elements do not say. */
export interface MdxContext {
  projects: ReadonlyMap<string, Project>;
  /** The weekly the words stand in, with the questions and releases that its tree names by id. */
  weekly: Pick<Weekly, 'date' | 'questions' | 'releases'>;
  /** How the events that its tree names by id stand now; without it, as the weekly says. */
  events?: ReadonlyMap<string, EventStanding>;
  /** Day of the build, `YYYY-MM-DD`: events before it are over. */
  today: string;
  /** A question as one would quote it; without it, nothing has a page that could be quoted. */
  citationOf?: (question: Question) => string;
  /** True for what has no page of its own yet. */
  isPreview?: boolean;
  /** Who sent a question of the coming weekly, by its id. */
  credits?: ReadonlyMap<string, Credit>;
  /** What is known of addresses; without it, nothing. */
  ledgers?: Ledgers;
  /** Set on a question's own page, where the question is the h1. */
  ownPage?: {
    /** For the h1 where the question does not begin with a paragraph. */
    title: string;
    /** Below the card. */
    note?: ReactNode;
  };
}
