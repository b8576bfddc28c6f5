import { hugo } from './hugo.ts';
import { starlight } from './starlight.ts';
import type { Peer } from './types.ts';
import { vitepress } from './vitepress.ts';

/** All peers, in the order of the table. */
export const peers: readonly Peer[] = [starlight, vitepress, hugo];
