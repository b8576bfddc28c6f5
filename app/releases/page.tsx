import { ReleaseList, releaseListMetadata } from './release-list.tsx';

export function generateMetadata() {
  return releaseListMetadata();
}

export default function Page() {
  return <ReleaseList />;
}
