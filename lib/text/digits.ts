/** One figure: its width on a 100-unit high box and its stroke. */
export interface Digit {
  width: number;
  /** SVG path data, drawn as a line and not filled. */
  path: string;
  /** Joins that would spike are cut instead. */
  bevel?: true;
}

/** The newsletter's ten figures, for pages and social cards. Gap between two: 10 units. */
export const digits: Readonly<Record<string, Digit>> = {
  0: { width: 56, path: 'M6 29a22 23 0 0 1 44 0v42a22 23 0 0 1-44 0z' },
  1: { width: 36, path: 'M9 20 24 6h1V94' },
  2: {
    width: 54,
    path: 'M6.5 28.5C6.5 15 15.5 6 27 6c12 0 20.5 8.5 20.5 20 0 8-3.5 14-9.5 21L8.5 84 8 94h37',
  },
  3: {
    width: 54,
    path: 'M9.5 17.5C13 10.5 19 6 27 6c11.5 0 20 8 20 20S38.5 46.5 27 46.5h-5M27 46.5c13 0 21 10 21 23.5S39 94 26.5 94C17 94 10 89 6.5 80',
  },
  4: { width: 57, path: 'M42 94V6h-1L6 68v6h43' },
  5: {
    width: 54,
    path: 'M44 6H13L10 47c4-4.5 10-7 17-7 12.5 0 21.5 10.5 21.5 26.5S39.5 94 26.5 94C17.5 94 10.5 89.5 7 81.5',
    bevel: true,
  },
  6: { width: 56, path: 'M38.5 7.7 11.35 47.7M6 66a22 28 0 1 0 44 0a22 28 0 1 0-44 0z' },
  7: { width: 51, path: 'M8.5 6H45v4L19.5 92' },
  8: {
    width: 56,
    path: 'M9 26.5a19 20.5 0 1 0 38 0a19 20.5 0 1 0-38 0zM6 70.5a22 23.5 0 1 0 44 0a22 23.5 0 1 0-44 0z',
  },
  9: { width: 56, path: 'M17.5 92.3 44.65 52.3M6 34a22 28 0 1 0 44 0a22 28 0 1 0-44 0z' },
};
