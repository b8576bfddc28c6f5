import { weeklyRoute } from '../../weekly-list.tsx';

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = weeklyRoute.oneYear;

export default weeklyRoute.oneYear.Page;
