import * as z from 'zod';
import { dateField, textField } from '#lib/site/fields.ts';

// What commands have found out about addresses that content names: a line of JSON for each address, in
// `<content>/ledger/`. docs/decisions/044 (pictures) and 045 (links) say why they are kept like this.

/** A form of a picture that the vault holds. Its file stands in `<content>/pictures/`. */
const pictureFileSchema = z.strictObject({
  /** `<first 32 hex digits of the hash>.png`, `<…>-720.webp`: letters, digits, one `-`, one dot. */
  file: z.string().regex(/^[0-9a-f]{32}(?:-[0-9]{1,5})?\.(?:png|jpg|gif|webp|avif)$/),
  /** Media type, as sniffed, never as told. */
  type: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']),
  width: z.int().min(1).max(65_535),
  height: z.int().min(1).max(65_535),
  bytes: z.int().min(1),
  /** First 16 hex digits of the SHA-256 of the file's bytes: whether it is whole. */
  sum: z.string().regex(/^[0-9a-f]{16}$/),
});

/** A picture's address and what came of asking for it. */
export const pictureRecordSchema = z.strictObject({
  /** As {@link ledgerKey} of `lib/site/ledger-key.ts` has it. */
  address: textField,
  /** Of one that was kept, the day of that; of others, the day they were last asked for. */
  date: dateField,
  /**
   * `kept`; `gone`: whoever answers says that it is not there (any more); `refused`: not for us (403,
   * a private network); `unusable`: no picture, a broken one, too large; `unknown`: nobody answered.
   */
  status: z.enum(['kept', 'gone', 'refused', 'unusable', 'unknown']),
  /** A few Chinese words, '' for a kept one. */
  why: z.string(),
  /** Where it really stood, if its address led on. */
  from: z.string().nullable(),
  /** What is known of whose it is and what may be done with it; editors write it, no run changes it. */
  licence: z.string(),
  /** Alternative text in content, as it was when it was kept. */
  alt: z.string(),
  /** The copy; a picture that cannot be reached any more stays. */
  picture: z
    .strictObject({
      /** SHA-256 of the source's bytes, hex. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      /** `#rrggbb`: what stands in its place while it comes. */
      color: z.string().regex(/^#[0-9a-f]{6}$/),
      /** As it came; of a drawing in SVG, drawn to pixels. */
      original: pictureFileSchema,
      /** Smaller forms, where they are smaller: widest last, per type. */
      copies: z.array(pictureFileSchema),
    })
    .nullable(),
});

const linkStates = ['ok', 'moved', 'gone', 'refused', 'unknown'] as const;

/** An address that content leads to, and how it was whenever it was asked for. */
export const linkRecordSchema = z.strictObject({
  /** As {@link ledgerKey} of `lib/site/ledger-key.ts` has it. */
  address: textField,
  /** Day it was last asked for. */
  date: dateField,
  /**
   * `ok`; `moved`: it is there, and says that its address is another for good; `gone`: it is not there, or
   * nobody answers; `refused`: whoever answers does not speak to programs; `unknown`: it leads to the home page.
   */
  state: z.enum(linkStates),
  /** A status or a few Chinese words. */
  why: z.string(),
  /** Where it has moved to for good. */
  movedTo: z.string().nullable(),
  /** Its states over time, oldest first: the day of each change, the last is `state`. */
  history: z.array(z.strictObject({ date: dateField, state: z.enum(linkStates) })).min(1),
  /** First and last day of failing in a row, which a success ends and a refusal does not; null for none. */
  failing: z.strictObject({ first: dateField, last: dateField }).nullable(),
});

/** A version that a repository has released. */
const versionSchema = z.strictObject({
  /** Without a leading v. */
  version: textField,
  /** Day in China. */
  date: dateField,
  url: textField,
});

/** How a repository or an issue stood on GitHub. */
export const githubRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('repository'),
    /** `https://github.com/sofastack/sofa-rpc`, as {@link ledgerKey} has it. */
    address: textField,
    /** Day on which it was so. */
    date: dateField,
    stars: z.int().min(0),
    /** Its owners do not work on it any more. */
    archived: z.boolean(),
    /** Open issues for newcomers, and where they are listed; null where no label says so. */
    newcomers: z.strictObject({ count: z.int().min(0), url: textField }).nullable(),
    /** Without drafts and previews, newest first. */
    releases: z.array(versionSchema),
  }),
  z.strictObject({
    kind: z.literal('issue'),
    /** `https://github.com/sofastack/sofa-rpc/issues/1`, as {@link ledgerKey} has it. */
    address: textField,
    /** Day on which it was so. */
    date: dateField,
    state: z.enum(['open', 'closed', 'missing']),
    /** Day in China on which it was closed. */
    closed: dateField.nullable(),
  }),
]);

/** {@link pictureFileSchema} */
export type PictureFile = z.output<typeof pictureFileSchema>;
/** {@link pictureRecordSchema} */
export type PictureRecord = z.output<typeof pictureRecordSchema>;
/** {@link linkRecordSchema} */
export type LinkRecord = z.output<typeof linkRecordSchema>;
/** {@link githubRecordSchema} */
export type GithubRecord = z.output<typeof githubRecordSchema>;

/** The ledgers of a content folder, by address as `ledgerKey` has it; empty where there are none. */
export interface Ledgers {
  pictures: ReadonlyMap<string, PictureRecord>;
  links: ReadonlyMap<string, LinkRecord>;
  github: ReadonlyMap<string, GithubRecord>;
}
