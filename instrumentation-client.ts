// Next runs this as soon as scripts do, before the page is hydrated.
import { listenEarly } from '#components/search/open/early.ts';

listenEarly();
