import { WeeklyList, weeklyListMetadata } from './weekly-list.tsx';

export function generateMetadata() {
  return weeklyListMetadata();
}

export default function Page() {
  return <WeeklyList />;
}
