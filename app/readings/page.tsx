import { ReadingsOfYear, readingListMetadata } from './reading-list.tsx';

export function generateMetadata() {
  return readingListMetadata();
}

export default function Page() {
  return <ReadingsOfYear />;
}
