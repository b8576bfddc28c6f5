import { readingRoute } from '../../reading-list.tsx';

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = readingRoute.oneYear;

export default readingRoute.oneYear.Page;
