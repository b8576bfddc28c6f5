import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { speak, speaking } from '#lib/words/spoken/server.ts';

/** What a route of the site's own language gives to Next. */
interface Route<Props> {
  default: (props: Props) => ReactNode | Promise<ReactNode>;
  generateMetadata: (props: Props) => Metadata | Promise<Metadata>;
}

/**
 * A page in English, from the one in the site's own language: the same function, which finds its words by the
 * language that is spoken. Next calls metadata outside of rendering, so each says the language for itself.
 */
export function english<Props>(route: Route<Props>): {
  Page: (props: Props) => ReactNode | Promise<ReactNode>;
  generateMetadata: (props: Props) => Promise<Metadata>;
} {
  return {
    Page: (props) => {
      speak('en');
      return route.default(props);
    },
    generateMetadata: async (props) => speaking('en', () => route.generateMetadata(props)),
  };
}
