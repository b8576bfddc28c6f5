import type { Contender } from '../engines/types.ts';
import type { Bytes } from '../measure/bytes.ts';
import type { Measures } from '#lib/search/test-support/relevance.ts';
import type { Spread } from '../measure/spread.ts';
import type { ArchiveSize } from '../steps/steps.ts';

/** What was measured of one contender over one archive. Medians of several processes. */
export interface Figures {
  contender: Contender;
  /** Milliseconds. */
  build: number;
  bytes: Bytes;
  ready: number;
  complete: number;
  query: Spread;
  heap: number;
  resident: number;
}

/** How well one contender answers, in all and by kind of query. */
export interface Answers {
  contender: Contender;
  all: Measures;
  kinds: Map<string, Measures>;
}

/** One size of the archive. */
export interface Scale {
  times: number;
  size: ArchiveSize;
  figures: Figures[];
}

/** Everything a run of the bench found. */
export interface Report {
  command: string;
  machine: { cores: number; memory: number; node: string; platform: string };
  /** Version by package. */
  versions: Map<string, string>;
  processes: number;
  /** Whether the worker's bytes are those of an exported site. */
  exported: boolean;
  queries: number;
  /** Empty without judged queries. */
  answers: Answers[];
  scales: Scale[];
}
