import { releaseRoute } from '../../release-list.tsx';

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = releaseRoute.oneYear;

export default releaseRoute.oneYear.Page;
