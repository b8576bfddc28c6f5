import type { LinkRecord } from '#lib/content/types.ts';
import type { Recurrence } from '#lib/text/time/recurring.ts';
import type {
  ShelvedEvent,
  ShelvedQuestion,
  ShelvedReading,
  ShelvedRelease,
} from './parts/shelf.ts';

/** Another question that asks much the same. */
export interface NearQuestion {
  question: ShelvedQuestion;
  /** 0–1; 1 means that both hold the same words. */
  nearness: number;
}

/** What rules may know of the other files of a content folder. */
export interface Surroundings {
  /** Short names and names of the projects. */
  readonly projects: ReadonlyMap<string, string>;
  /** Short names of the projects that a text names, each once, in its order. */
  readonly projectsIn: (text: string) => string[];
  /** Weeklies in which an address is recommended as a reading, oldest first; see `addressKey`. */
  readonly readings: (key: string) => readonly ShelvedReading[];
  /** What a file recommends itself, in its order. */
  readonly readingsIn: (path: string) => readonly ShelvedReading[];
  /** Releases of a project that weeklies announce, oldest first. */
  readonly releases: (project: string) => readonly ShelvedRelease[];
  /** Events of a title that weeklies announce, oldest first; spaces do not count. */
  readonly events: (title: string) => readonly ShelvedEvent[];
  /** Meetings of a project that come round, by its short name. */
  readonly meetings: (project: string) => readonly (Recurrence & { title: string })[];
  /** The questions of a weekly in their order. */
  readonly questions: (date: string) => readonly ShelvedQuestion[];
  /** Questions of other places that are nearest to one, closest first. */
  readonly near: (question: ShelvedQuestion) => readonly NearQuestion[];
  /** What the ledger of links knows of an address. */
  readonly link: (url: string) => LinkRecord | undefined;
  /** Whether the site has a copy of a picture in its vault. */
  readonly hasCopy: (url: string) => boolean;
}
