import { LEAD_IN } from './announcement.ts';
import { element } from '#lib/mdx/elements.ts';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import {
  type Block,
  type Content,
  cleanText,
  hasLinkOrPicture,
  isBareAddress,
  onlyLink,
} from '../tree/nodes.ts';
import { REPORT_LABEL, isNotesLink } from './notes.ts';

/**
 * One `<Release>` a version. Lists are shared out if there is one for each, else the first has all.
 * The address of the notes becomes an attribute; further addresses stay where they are.
 */
export function releaseElements(slug: string, versions: readonly string[], body: readonly Block[]) {
  const blocks = body.map(asSubheading);
  const noted = notesIn(blocks);
  const urls = versions.map(
    (version) =>
      noted.find((url) => url.includes(version)) ??
      (versions.length === 1 ? (noted[0] ?? null) : null),
  );
  const content = withoutNotes(blocks, new Set(urls.filter((url) => url !== null)));
  const lists = content.filter((block) => block.type === 'list');
  const shared =
    versions.length > 1 && lists.length === versions.length && lists.length === content.length;
  return versions.map((version, index) => {
    const children = shared ? content.slice(index, index + 1) : index === 0 ? content : [];
    const url = urls[index] ?? null;
    return element('Release', { project: slug, version, url }, children as Content[]);
  });
}

/** Headings inside a release (Features, Bug Fixes) stand below the section's. */
function asSubheading(block: Block): Block {
  return block.type === 'heading' ? { ...block, depth: 3 } : block;
}

/** What a line of a release says about its notes. */
interface NotesLine {
  /** Address of the notes, if it says nothing else. */
  url: string | null;
  /** Whether it is only the label of an address. */
  label: boolean;
}

function readNotesLine(line: Line, afterLabel: boolean): NotesLine {
  const words = cleanText(line.nodes);
  const link = onlyLink(...line.nodes);
  const label = REPORT_LABEL.exec(words)?.[0] ?? '';
  const behind = words.slice(label.length);
  const alone = behind === '' || isBareAddress(behind);
  const isNotes =
    link !== null &&
    alone &&
    (isNotesLink(link) || label !== '' || (afterLabel && isBareAddress(words)));
  return { url: isNotes ? link.url : null, label: label !== '' && words === label.trim() };
}

function notesIn(blocks: readonly Block[]): string[] {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []));
  return readAll(lines).flatMap(({ url }) => url ?? []);
}

function readAll(lines: readonly Line[]): NotesLine[] {
  let afterLabel = false;
  return lines.map((line) => {
    const read = readNotesLine(line, afterLabel);
    afterLabel = read.label;
    return read;
  });
}

/** The blocks without the lines that only give these addresses, their labels and lead-ins. */
function withoutNotes(blocks: readonly Block[], used: ReadonlySet<string>): Block[] {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []));
  const read = readAll(lines);
  let at = 0;
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block];
    const own = linesOf(block);
    const kept = own.filter((line, index) => {
      const [here, next] = [read[at + index], read[at + index + 1]];
      const goes = (one: NotesLine | undefined) => used.has(one?.url ?? '');
      if (goes(here) || (here?.label && here.url === null && goes(next))) return false;
      // A line of pictures has no words, but it is no lead-in.
      return !LEAD_IN.test(cleanText(line.nodes)) || hasLinkOrPicture(line.nodes);
    });
    at += own.length;
    return kept.length === 0 ? [] : [joinLines(kept)];
  });
}
