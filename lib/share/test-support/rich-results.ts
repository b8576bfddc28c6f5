import * as z from 'zod';

/**
 * What Google requires and recommends of each type, as schemas. Written from memory of its documentation
 * and excerpts of it; Google's own validator has not seen our pages. Sources:
 * developers.google.com/search/docs/appearance/structured-data/{qapage,article,breadcrumb},
 * …/sitelinks-searchbox (until 2024), and schema.org for SoftwareSourceCode, which Google does
 * not use. Recommended properties that the archive cannot know (votes, edits) are left out.
 */
const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);

const agent = z.strictObject({
  '@type': z.enum(['Person', 'Organization']),
  name: text,
  url: url.optional(),
});

const answer = z.strictObject({
  '@type': z.literal('Answer'),
  text,
  url,
  datePublished: z.iso.date(),
  author: agent,
});

const qaPage = z.strictObject({
  '@type': z.literal('QAPage'),
  mainEntity: z.strictObject({
    '@type': z.literal('Question'),
    name: text,
    text: text.optional(),
    answerCount: z.int().min(1),
    acceptedAnswer: answer,
    datePublished: z.iso.date(),
    author: agent.optional(),
    image: url,
  }),
});

const blogPosting = z.strictObject({
  '@type': z.literal('BlogPosting'),
  headline: text.max(110),
  description: text.optional(),
  datePublished: z.iso.date(),
  inLanguage: z.literal('zh-CN'),
  mainEntityOfPage: url,
  image: url,
  author: agent.required(),
  publisher: agent.required(),
});

const breadcrumbs = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  // Google wants two steps at least, and an address of every one but the last.
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int().positive(),
        name: text,
        item: url.optional(),
      }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1))
    .refine((items) => items.slice(0, -1).every(({ item }) => item !== undefined)),
});

const webSite = z.strictObject({
  '@type': z.literal('WebSite'),
  name: text,
  url,
  description: text,
  inLanguage: text,
  publisher: agent,
  potentialAction: z.strictObject({
    '@type': z.literal('SearchAction'),
    target: z.strictObject({
      '@type': z.literal('EntryPoint'),
      urlTemplate: text.regex(/^https?:\/\/.+\{search_term_string\}$/),
    }),
    'query-input': z.literal('required name=search_term_string'),
  }),
});

const sourceCode = z.strictObject({
  '@type': z.literal('SoftwareSourceCode'),
  name: text,
  description: text,
  codeRepository: url,
  url,
  mainEntityOfPage: url,
  image: url,
});

/** A whole `application/ld+json` script of this site. */
export const graphSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z
    .array(z.discriminatedUnion('@type', [qaPage, blogPosting, breadcrumbs, webSite, sourceCode]))
    .min(1),
});
