import { addressInputs } from './addresses.ts';
import { codeInputs } from './code.ts';
import { floodInputs } from './floods.ts';
import { htmlInputs } from './html.ts';
import { markupInputs } from './markup.ts';
import { moreAddressInputs } from './more-addresses.ts';
import { moreCodeInputs } from './more-code.ts';
import { moreHtmlInputs } from './more-html.ts';
import type { HostileInput } from './types.ts';
import { valueInputs } from './values.ts';

/**
 * Inputs that must come out inert: no evaluation, no tag or attribute outside the list, no
 * dangerous address, no line of its own in any output, no crash, no hang. The marker `PWNED` must never
 * be produced by running anything; as visible text it may stand.
 */
export const hostileInputs: readonly HostileInput[] = [
  ...codeInputs,
  ...moreCodeInputs,
  ...htmlInputs,
  ...moreHtmlInputs,
  ...addressInputs,
  ...moreAddressInputs,
  ...markupInputs,
  ...valueInputs,
  ...floodInputs,
];
