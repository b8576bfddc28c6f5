/** Outline of the magnifying glass: Lucide 1.x (ISC licence). */
export const searchOutline = 'm21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0';
