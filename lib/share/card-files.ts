/** File names of the social cards, all below `/cards/`. */
export const cardFiles = {
  site: 'site.png',
  weekly: (date: string) => `weekly-${date}.png`,
  question: (id: string) => `question-${id}.png`,
  project: (slug: string) => `project-${slug}.png`,
} as const;

/** Address of a card, root-relative. */
export function cardPath(file: string): string {
  return `/cards/${file}`;
}
