import { LEAD_IN } from './announcement.ts';
import { element } from '#lib/mdx/elements.ts';
import { joinLines, linesOf } from '../tree/lines.ts';
import { type Block, type Content, cleanText, isBareAddress, onlyLink } from '../tree/nodes.ts';
import { REPORT_LABEL, isNotesLink } from './notes.ts';

/** One `<Release>` a version. Lists are shared out if there is one for each, else the first has all. */
export function releaseElements(slug: string, versions: readonly string[], body: readonly Block[]) {
  const { content, urls } = takeNotes(body.map(asSubheading));
  const lists = content.filter((block) => block.type === 'list');
  const shared =
    versions.length > 1 && lists.length === versions.length && lists.length === content.length;
  return versions.map((version, index) => {
    const own =
      urls.find((url) => url.includes(version)) ?? (versions.length === 1 ? urls[0] : undefined);
    const children = shared ? content.slice(index, index + 1) : index === 0 ? content : [];
    return element('Release', { project: slug, version, url: own ?? null }, children as Content[]);
  });
}

/** Headings inside a release (Features, Bug Fixes) stand below the section's. */
function asSubheading(block: Block): Block {
  return block.type === 'heading' ? { ...block, depth: 3 } : block;
}

/** Takes the addresses of the notes out of the body; standing words around them go. */
function takeNotes(body: readonly Block[]): { content: Block[]; urls: string[] } {
  const urls: string[] = [];
  let afterLabel = false;
  const content = body.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block];
    const kept = linesOf(block).filter((line) => {
      const words = cleanText(line.nodes);
      const link = onlyLink(...line.nodes);
      const bare = isBareAddress(words);
      const label = REPORT_LABEL.exec(words)?.[0] ?? '';
      if (LEAD_IN.test(words)) return false;
      if (link && (isNotesLink(link) || label !== '' || (bare && afterLabel))) {
        const behind = words.slice(label.length);
        if (behind === '' || isBareAddress(behind)) {
          urls.push(link.url);
          return false;
        }
      }
      afterLabel = label !== '' && words === label.trim();
      return !afterLabel;
    });
    return kept.length === 0 ? [] : [joinLines(kept)];
  });
  return { content, urls };
}
