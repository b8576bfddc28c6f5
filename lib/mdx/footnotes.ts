/** Footnotes in Chinese, under a label that is no section of the page. */
export const footnotes = {
  clobberPrefix: '',
  footnoteLabel: '脚注',
  footnoteLabelTagName: 'div',
  footnoteLabelProperties: { className: ['footnotes-label'] },
  footnoteBackLabel: (note: number, again: number) =>
    `回到正文 ${note + 1}${again > 1 ? `-${again}` : ''}`,
};
