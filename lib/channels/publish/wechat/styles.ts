import { light } from '../html/palette.ts';
import type { StyleTable } from '../html/tree.ts';

const { ink, sheet, sunken, accent } = light;
const quiet = light['ink-3'];
const border = `1px solid ${light['line-2']}`;
const mono = 'Menlo,Consolas,monospace';

/** How an article looks. The platform inverts colours by itself where readers like it dark. */
export const STYLES: StyleTable = [
  ['.body', `font-size:16px;line-height:1.75;color:${ink};word-break:break-word`],
  ['p', 'margin:0 0 16px'],
  ['h1,h2', `margin:36px 0 16px;padding:0 0 8px;border-bottom:${border};font-size:19px`],
  ['h3,h4,h5,h6', 'margin:24px 0 12px;font-size:17px'],
  ['h1,h2,h3,h4,h5,h6', `font-weight:600;line-height:1.5;color:${ink}`],
  ['ul,ol', 'margin:0 0 16px;padding:0 0 0 24px'],
  ['ul', 'list-style-type:disc'],
  ['ol', 'list-style-type:decimal'],
  ['ul > ul,ol > ul,ul > ol,ol > ol', 'margin:0 0 4px'],
  ['li', 'margin:0 0 4px'],
  ['li > p', 'margin:0'],
  ['blockquote', `margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${light['line-2']}`],
  ['hr', `margin:32px 0;border:0;border-top:${border}`],
  ['strong,.ask', 'font-weight:600'],
  ['em', 'font-style:italic'],
  ['.gone', 'text-decoration:line-through'],
  ['a', `color:${accent};text-decoration:none`],
  ['sup', `font-size:12px;line-height:1;color:${quiet}`],
  ['code', `padding:2px 4px;border-radius:4px;background-color:${sunken}`],
  ['code', `font-family:${mono};font-size:14px`],
  ['pre', `margin:0 0 16px;padding:14px;border-radius:8px;background-color:${sunken}`],
  ['pre', 'overflow-x:auto'],
  ['code.block', 'display:block;padding:0;white-space:nowrap;font-size:13px;line-height:1.7'],
  ['.kw', `color:${accent}`],
  ['.rem', `color:${quiet}`],
  ['.wide', 'margin:0 0 16px;overflow-x:auto'],
  ['table', 'border-collapse:collapse;font-size:14px'],
  ['th,td', `padding:6px 10px;border:${border};text-align:left`],
  ['th', `font-weight:600;background-color:${sunken}`],
  ['[align=center]', 'text-align:center'],
  ['[align=right]', 'text-align:right'],
  ['.lead,.meta > p,.caption > p,.source,.reference', `font-size:14px;color:${quiet}`],
  ['.meta > p', 'margin:24px 0 6px'],
  ['.event > .meta > p', 'margin:0 0 8px'],
  ['.caption > p', 'text-align:center'],
  ['.answer', 'margin:0 0 24px;padding:14px 14px 1px;border-radius:8px'],
  ['.answer', `background-color:${sheet}`],
  ['.answer pre,.answer code', `background-color:${light.surface}`],
  ['.answer code.block', 'background-color:transparent'],
  ['.reference', 'margin:0 0 6px;word-break:break-all'],
  ['.source', 'margin:24px 0 0;word-break:break-all'],
  ['img', 'display:block;max-width:100%;height:auto'],
  ['.picture', `display:block;padding:28px 12px;border-radius:8px;background-color:${sunken}`],
  ['.picture', `text-align:center;font-size:14px;color:${quiet}`],
];
