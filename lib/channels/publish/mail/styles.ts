import { dark, light } from '../html/palette.ts';
import type { StyleTable } from '../html/tree.ts';

const { ink, sheet, sunken, accent } = light;
const quiet = light['ink-3'];
const border = `1px solid ${light['line-2']}`;
const sans = "-apple-system,'PingFang SC','Microsoft YaHei',sans-serif";

/** How a mail looks where nobody asks for dark. */
export const STYLES: StyleTable = [
  ['.page', `background-color:${sunken}`],
  ['.page > tbody > tr > td', 'padding:24px 12px'],
  ['.paper', `width:100%;max-width:640px;background-color:${light.surface}`],
  ['.paper > tbody > tr > td', `padding:28px 24px;font-family:${sans};font-size:16px`],
  ['.paper > tbody > tr > td', `line-height:1.75;color:${ink}`],
  ['p', 'margin:0 0 16px'],
  ['h1', 'margin:0 0 12px;font-size:24px;line-height:1.4'],
  ['h2', `margin:32px 0 14px;padding:0 0 6px;border-bottom:${border};font-size:19px`],
  ['h3,h4,h5,h6', 'margin:24px 0 10px;font-size:17px'],
  ['ul,ol', 'margin:0 0 16px;padding:0 0 0 24px'],
  ['li', 'margin:0 0 4px'],
  ['li > p', 'margin:0 0 4px'],
  ['blockquote', `margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${light['line-2']}`],
  ['hr', `margin:28px 0;border:0;border-top:${border}`],
  ['a', `color:${accent}`],
  ['code', `font-family:Menlo,Consolas,monospace;font-size:14px;background-color:${sunken}`],
  ['pre', `margin:0 0 16px;padding:12px;background-color:${sunken};white-space:pre-wrap`],
  ['pre', 'word-break:break-word'],
  ['pre code', 'font-size:13px'],
  ['.kw', `color:${accent}`],
  ['.rem,.quiet', `color:${quiet}`],
  ['.quiet', 'font-size:14px'],
  ['p.meta', 'margin:24px 0 6px'],
  ['.asked', 'font-weight:600'],
  ['.sheet', 'width:100%;margin:0 0 20px'],
  ['.sheet > tbody > tr > td', `padding:14px 16px 1px;background-color:${sheet}`],
  ['.grid', 'border-collapse:collapse;font-size:14px;margin:0 0 16px'],
  ['.grid th,.grid td', `padding:6px 10px;border:${border};text-align:left`],
  ['img', 'display:block;max-width:100%;height:auto;border:0'],
];

/** The only styles that are not in their element: these no element can say of itself. */
export const SHEET = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.page>tbody>tr>td{padding:0!important}.paper>tbody>tr>td{padding:20px 16px!important}}
@media (prefers-color-scheme:dark){
.page{background-color:${dark.sunken}!important}
.paper{background-color:${dark.surface}!important}
.paper td,.paper th,.paper h1,.paper h2{color:${dark.ink}!important;border-color:${dark['line-2']}!important}
.sheet>tbody>tr>td{background-color:${dark.sheet}!important}
pre,code{background-color:${dark.sunken}!important}
a,.kw{color:${dark.accent}!important}
.quiet,.rem{color:${dark['ink-3']}!important}
}
`;
