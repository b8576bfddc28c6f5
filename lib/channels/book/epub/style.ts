/**
 * The one style sheet of an EPUB. It names no font and no colour of text or paper: both belong to the
 * reader's device, day and night.
 */
export const bookStyle = `h1, h2, h3 { line-height: 1.4; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; margin-top: 2em; }
p { margin: 0.6em 0; line-height: 1.7; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; line-height: 1.5; margin: 0.8em 0; padding: 0.5em 0.8em; border: 1px solid; }
code { overflow-wrap: anywhere; }
a { overflow-wrap: anywhere; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { border: 1px solid; padding: 0.2em 0.5em; }
blockquote { margin: 0.8em 0 0.8em 1.2em; }
img { max-width: 100%; }
.question, .release, .event, .task { margin: 2em 0; }
.meta, .caption { font-size: 0.85em; }
.answer { margin: 0.8em 0; padding-left: 0.9em; border-left: 3px solid; }
.footnotes { margin-top: 2em; padding-top: 0.5em; border-top: 1px solid; font-size: 0.9em; }
.cover { text-align: center; margin: 0; padding: 0; }
.cover img { max-height: 100%; }
nav ol { list-style: none; padding-left: 1em; }
nav li { margin: 0.3em 0; }
`;
