import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { xmlDocument } from '#lib/text/xml.ts';

/** Media type of the description. */
export const openSearchType = 'application/opensearchdescription+xml';

/** What the description depends on. */
export interface OpenSearchPlace {
  /** Where readers reach the site, without a trailing slash. */
  siteUrl: string;
  /** Whether there is a server behind it that answers `/api/search`. */
  hasApi: boolean;
}

/**
 * OpenSearch 1.1 description, which lets a browser add the site as a search engine.
 * Field lengths and names: https://github.com/dewitt/opensearch, `opensearch-1-1-draft-6.md`.
 */
export function openSearchDescription({ siteUrl, hasApi }: OpenSearchPlace): string {
  // URL writes braces as %7B: only the one below is left for the browser to fill in.
  const at = (path: string): string => new URL(siteUrl + path).href;
  const url = (type: string, template: string, more = {}) => ({
    name: 'Url',
    attributes: { type, template, ...more },
  });
  const text = (name: string, value: string) => ({ name, children: [value] });
  return xmlDocument({
    name: 'OpenSearchDescription',
    attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    children: [
      text('ShortName', site.name.slice(0, 16)),
      text('Description', site.description),
      url('text/html', `${at(paths.search)}?q={searchTerms}`, { method: 'get' }),
      ...(hasApi ? [url('application/json', `${at('/api/search')}?q={searchTerms}`)] : []),
      url(openSearchType, at('/opensearch.xml'), { rel: 'self' }),
      { name: 'Image', attributes: { type: 'image/svg+xml' }, children: [at('/icon.svg')] },
      text('Language', site.lang),
      text('InputEncoding', 'UTF-8'),
      text('OutputEncoding', 'UTF-8'),
    ],
  });
}
