import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { ContributeView } from '#components/contribute/contribute-view.tsx';
import { getContent } from '#lib/content/index.ts';
import { contributionFiles } from '#lib/content/views/contribution-files.ts';
import { newFileUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/contribute.css';

export const metadata: Metadata = {
  title: '投稿',
  description:
    '给 SOFA Weekly 投一条：问答、发布、文章、活动、新手任务，填表、在浏览器里写或在本机写。',
  alternates: alternatesOf(paths.contribute),
};

export default async function Page() {
  const { coming } = await getContent();
  return (
    <Frame at={paths.contribute}>
      <ContributeView
        date={coming.date}
        files={Object.fromEntries(
          contributionFiles(coming.date).map(({ kind, path, text }) => [
            kind,
            newFileUrl(path, text),
          ]),
        )}
      />
    </Frame>
  );
}
