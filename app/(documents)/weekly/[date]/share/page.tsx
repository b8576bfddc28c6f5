import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/_frame.tsx';
import { eventsOf } from '#app/_share/events.ts';
import { sheetsOf } from '#app/_share/sheets.ts';
import { ChannelsView } from '#components/channels/channels-view.tsx';
import { getModel } from '#lib/content/index.ts';
import { findWeekly } from '#lib/content/views/weeklies.ts';
import { coverFiles } from '#lib/share/cards/covers/files.ts';
import { paths, shareFilePath, sharePath } from '#lib/site/paths.ts';
import { weeklyParams } from '../../params.ts';
import '#app/styles/channels.css';

interface Props {
  params: Promise<{ date: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = weeklyParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  return {
    title: `把 ${date} 这一期发出去`,
    description: `SOFA Weekly ${date} 发到公众号、掘金、知乎、GitHub 和邮件：正文、标题、摘要、要上传的图和检查。`,
    alternates: { canonical: sharePath(date) },
    // For editors: readers have the weekly.
    robots: { index: false, follow: false },
  };
}

export default async function Page({ params }: Props) {
  const { date } = await params;
  const model = await getModel();
  const weekly = findWeekly(model, date);
  if (!weekly) notFound();
  const sheets = await sheetsOf(date);
  return (
    <Frame at={paths.weeklies} path={sharePath(date)}>
      <ChannelsView
        weekly={weekly}
        events={eventsOf(model, weekly)}
        covers={Object.values(coverFiles).map(({ file, ...size }) => ({
          ...size,
          name: file,
          path: shareFilePath(date, file),
        }))}
        sheets={sheets.map(({ files, ...sheet }) => ({
          ...sheet,
          files: files.map(({ name, type }) => ({ name, type, path: shareFilePath(date, name) })),
        }))}
      />
    </Frame>
  );
}
