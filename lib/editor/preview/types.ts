import type { Project } from '#lib/content/types.ts';
import type { ContentsSection } from '#lib/content/views/contents.ts';
import type { WeeklyHead } from '#lib/content/views/weekly-head.ts';
import type { Block } from './blocks.ts';

/** What all parts of a text know. */
export interface Setting {
  /** Of the weekly, `YYYY-MM-DD`. */
  date: string;
  today: string;
  /** True for what has no page of its own yet. */
  isPreview: boolean;
}

/** What stands around the text of a whole weekly. */
export interface Around {
  weekly: WeeklyHead;
  projects: Pick<Project, 'slug' | 'name'>[];
  citation: string;
  contents: ContentsSection[];
}

/** How a text will look: what `drawn` draws, and what components know besides. */
export interface Preview {
  text: string;
  /** First question of the first entry, as plain text; empty where there is none. */
  asked: string;
  blocks: Block[];
  setting: Setting;
  /** Null for one entry. */
  around: Around | null;
}

/** A preview on its way: a number is a block of the preview before it, by its index there. */
export type SentPreview = Omit<Preview, 'blocks' | 'around'> & {
  blocks: (number | Block)[];
  around: Around | null | 'same';
};
