/** What rules may know of the other files of a content folder. */
export interface Surroundings {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}
