import type { KindOf } from '#lib/built/kinds.ts';
import { FOLDER } from './edition.ts';

/** Pages in Traditional Chinese are what the pages are that they were made from: asked when a build is finished again. */
export function withTraditional(kindOf: KindOf): KindOf {
  return (route) => {
    if (route === FOLDER) return kindOf('/');
    return kindOf(route.startsWith(`${FOLDER}/`) ? route.slice(FOLDER.length) : route);
  };
}
