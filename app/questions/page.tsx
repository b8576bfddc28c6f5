import { QuestionList, questionListMetadata } from './question-list.tsx';

export function generateMetadata() {
  return questionListMetadata();
}

export default function Page() {
  return <QuestionList />;
}
