import type { Root } from 'mdast';
import type { Weekly } from '#lib/content/types.ts';

/** Platforms that a weekly is published to besides its own site, in the order of work. */
export const CHANNELS = ['wechat', 'juejin', 'zhihu', 'github', 'email'] as const;

/** One of them. */
export type Channel = (typeof CHANNELS)[number];

/** What editors call them. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  wechat: '公众号',
  juejin: '掘金',
  zhihu: '知乎',
  github: 'GitHub',
  email: '邮件',
};

/** A file for a channel. */
export interface PublishedFile {
  /** Without a folder. */
  name: string;
  /** Media type. */
  type: string;
  body: string | Uint8Array;
}

/** A picture of a weekly, in printed order. */
export interface Picture {
  /** From 1. */
  number: number;
  /** Absolute address. */
  url: string;
  alt: string;
  /** Where it stands, for people: `第 1 问，回答里`. */
  where: string;
  /** File of the vault that is shown; absent where none is. */
  file?: string;
}

/** One thing that was looked at, in words for editors. */
export interface Check {
  ok: boolean;
  says: string;
}

/** A weekly as a channel takes it. */
export interface Published {
  channel: Channel;
  title: string;
  /** One or two sentences that stand beside the title. */
  digest: string;
  files: PublishedFile[];
  /** Those that an editor uploads by hand. */
  pictures: Picture[];
  checks: Check[];
}

/** Addresses of a mail; empty where they are not known. */
export interface MailAddresses {
  /** `名字 <a@example.org>` */
  from: string;
  /** Several with commas between. */
  to: string;
  /** An https address or `mailto:`, for `List-Unsubscribe`. */
  unsubscribe: string;
}

/** What the channels are made from. */
export interface Source {
  weekly: Weekly;
  /** Address of the site without a slash at its end. */
  siteUrl: string;
  /** The text as a plain tree with its parts, notes resolved. */
  body: Root;
}
