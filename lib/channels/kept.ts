import type { ChannelContent } from './bodies.ts';

/** Made texts by content and key: the same stands in several files of one build. */
const texts = new WeakMap<ChannelContent, Map<string, string>>();

/** A text that is made once for each content. @param key names it, and everything it depends on. */
export function kept(content: ChannelContent, key: string, make: () => string): string {
  const ofContent = texts.get(content) ?? new Map<string, string>();
  texts.set(content, ofContent);
  const text = ofContent.get(key) ?? make();
  ofContent.set(key, text);
  return text;
}

/** Takes a text that was made for other content of which it is just the same. @param key as for {@link kept}. */
export function keep(content: ChannelContent, key: string, text: string): void {
  kept(content, key, () => text);
}
