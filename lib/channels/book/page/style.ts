/**
 * Print style of a book's single page: A4, black on white, pages numbered; what app/print.css does to pages of
 * the site.
 */
export const pageStyle = `@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page); font-size: 8pt; } }
@page :first { @bottom-center { content: none; } }
:root { color: #000; background: #fff; font: 10.5pt/1.75 sans-serif; }
body { margin: 0 auto; max-width: 46em; }
@media print { body { max-width: none; } }
h1, h2, h3 { line-height: 1.4; break-after: avoid; }
h1 { font-size: 18pt; }
h2 { font-size: 14pt; margin-top: 24pt; }
p { margin: 5pt 0; orphans: 2; widows: 2; }
a { color: inherit; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8.5pt; line-height: 1.5; padding: 5pt 8pt; border: 0.5pt solid #999; }
code { overflow-wrap: anywhere; }
table { border-collapse: collapse; font-size: 9pt; }
th, td { border: 0.5pt solid #999; padding: 2pt 5pt; overflow-wrap: anywhere; }
blockquote { margin: 5pt 0 5pt 12pt; }
img { max-width: 100%; }
header { break-after: page; padding-top: 60mm; }
header h1 { font-size: 28pt; }
nav ol { list-style: none; padding-left: 14pt; }
nav > ol { padding-left: 0; }
nav li { margin: 2pt 0; }
nav a { text-decoration: none; }
.chapter { break-before: page; }
.question, .release, .event, .task { margin: 16pt 0; }
.meta, .caption { font-size: 8.5pt; color: #444; }
.meta, .ask { break-after: avoid; }
.answer { margin: 6pt 0; padding: 4pt 10pt; border: 0.5pt solid #999; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
:is(.ask, .answer, .footnotes, .release, .readings) a[href^='http']:not(.address)::after { content: ' <' attr(href) '>'; font-size: 8pt; color: #444; overflow-wrap: anywhere; }
.footnotes { margin-top: 16pt; border-top: 0.5pt solid #999; font-size: 9pt; }
pre, tr, li, img { break-inside: avoid; }
`;
