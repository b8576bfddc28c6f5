import type { ReactNode } from 'react';
import { reportUrl } from '#lib/site/addresses.ts';
import { Count } from '#components/ui/number/count.tsx';
import { linkTo, outLinkTo } from '#components/ui/link/in-sentence.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { aboutWords } from '#lib/words/areas/pages/about.tsx';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

interface AboutViewProps {
  /** What the archive holds, counted at build. */
  counts: { value: number; unit: string }[];
  /** `2019-07-19 至 2023-10-06，共 193 期`. */
  span: string;
  /** A question and how one would quote it. */
  example: { url: string; address: string; citation: string } | null;
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="about-part">
      <SectionHead id={id}>{title}</SectionHead>
      <div className="prose about-text">{children}</div>
    </section>
  );
}

/** 关于: what this is, how a question gets in, how a weekly is made, how to cite, licences. */
export function AboutView({ counts, span, example }: AboutViewProps) {
  const say = words(aboutWords);
  return (
    <>
      <PageHead title={say.title}>{say.lead}</PageHead>
      <div className="with-aside about">
        <div>
          <What />
          <Contribute />
          <Making />
          <Cite example={example} />
          <Licences />
        </div>
        <aside aria-label={say.figures}>
          <div className="about-counts">
            {counts.map(({ value, unit }) => (
              <Count key={unit} value={value} unit={unit} size="m" />
            ))}
          </div>
          <p className="caption mt-4">{span}</p>
          <p className="mt-4">
            <Link className="link" href={paths.stats}>
              {say.statistics}
            </Link>
          </p>
        </aside>
      </div>
    </>
  );
}

function What() {
  const say = words(aboutWords);
  return (
    <Part id="what" title={say.what}>
      <p>{say.whatItHolds}</p>
      <p>{say.howToBrowse(linkTo(paths.search), linkTo(paths.weeklies), linkTo(paths.projects))}</p>
      <h3>{say.privacy}</h3>
      <p>{say.privacyInBrowser}</p>
      <p>{say.privacyOnServer}</p>
    </Part>
  );
}

function Contribute() {
  const say = words(aboutWords);
  return (
    <Part id="contribute" title={say.gettingIn}>
      <p>{say.threeWays(linkTo(paths.contribute))}</p>
      <p>{say.wrongAnswer(outLinkTo(reportUrl()))}</p>
    </Part>
  );
}

function Making() {
  const say = words(aboutWords);
  return (
    <Part id="making" title={say.making}>
      <p>{say.madeOf}</p>
      <p>{say.counting}</p>
    </Part>
  );
}

function Cite({ example }: Pick<AboutViewProps, 'example'>) {
  const say = words(aboutWords);
  return (
    <Part id="cite" title={say.citing}>
      <p>{say.addresses}</p>
      {example && (
        <p>
          {say.example}
          <Link className="link" href={example.url} lang={contentLang()}>
            {example.citation}
          </Link>
          <br />
          <code>{example.address}</code>
        </p>
      )}
    </Part>
  );
}

function Licences() {
  const say = words(aboutWords);
  return (
    <Part id="licence" title={say.licence}>
      <p>{say.terms(outLinkTo(`${site.repository}/blob/main/LICENSE`))}</p>
    </Part>
  );
}
