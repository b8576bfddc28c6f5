import { environment } from '#lib/site/env.ts';
import { PaletteHost } from './palette-host.tsx';

/** The search palette; mounted once, in the layout. Nothing of it is loaded until a reader reaches for it. */
export function SearchPalette() {
  return <PaletteHost folder={`${environment.basePath}/search-data/`} />;
}
