/** The doors of publishing: what commands and pages may take from it. Writing files and sending are apart. */
export { publish } from './publish.ts';
export {
  CHANNELS,
  CHANNEL_NAMES,
  type Channel,
  type MailAddresses,
  type Published,
  type PublishedFile,
} from './types.ts';
