import { paths } from '#lib/site/paths.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';

/** Entries of the header, in order. */
export function navigation(): readonly { href: string; text: string }[] {
  const say = words(frameWords);
  return [
    { href: paths.weeklies, text: say.weeklies },
    { href: paths.questions, text: say.questions },
    { href: paths.projects, text: say.projects },
    { href: paths.contribute, text: say.contribute },
  ];
}
