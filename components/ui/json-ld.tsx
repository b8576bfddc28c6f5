/** What the page is about, for programs that read pages. @param json from `jsonLd`, escaped. */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
