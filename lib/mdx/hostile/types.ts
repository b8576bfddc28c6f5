/** One input that tries to run code, load something, break out of its place or break the pipeline. */
export interface HostileInput {
  name: string;
  /** Body of a weekly, without frontmatter. */
  body: string;
}

/** A file that is hostile as a whole: its name or its head. */
export interface HostileFile {
  /** Below the content folder. */
  path: string;
  text: string;
}

/** Bodies of the same kind, each by its name. */
export function inputs(kind: string, bodies: readonly string[]): HostileInput[] {
  return bodies.map((body, index) => ({ name: `${kind} ${index + 1}`, body }));
}
