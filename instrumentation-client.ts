// Next runs this as soon as scripts do, before the page is hydrated.
import { listenForEarlyKeys } from '#components/search/open/early-keys.ts';

listenForEarlyKeys();
