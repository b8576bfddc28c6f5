/** The doors of publishing: what commands and pages may take from it. Writing files and sending are apart. */
export { publish, publishAll } from './publish.ts';
export { downloadList } from './text/download.ts';
export {
  CHANNELS,
  CHANNEL_NAMES,
  type Channel,
  type MailAddresses,
  type Picture,
  type Published,
  type PublishedFile,
} from './types.ts';
