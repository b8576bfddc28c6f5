import { readingRoute } from './reading-list.tsx';

export const { generateMetadata } = readingRoute.newest;

export default readingRoute.newest.Page;
