/** Colours of the dots, by slug, in the theme in which they were read. */
const known = new Map<string, string>();
let theme = '';

/**
 * Colour of a project's dot. The classes `hue-…` are of the page and do not reach into the editor's shadow,
 * so it is asked what they make of `--hue` outside.
 */
export function hueOf(slug: string): string {
  const tone = getComputedStyle(document.documentElement).getPropertyValue('--hue-tone');
  if (tone !== theme) known.clear();
  theme = tone;
  let hue = known.get(slug);
  if (hue === undefined) {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.className = `hue-${slug}`;
    document.body.append(probe);
    hue = getComputedStyle(probe).getPropertyValue('--hue');
    probe.remove();
    known.set(slug, hue);
  }
  return hue;
}
