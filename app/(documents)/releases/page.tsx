import { releaseRoute } from './release-list.tsx';

export const { generateMetadata } = releaseRoute.newest;

export default releaseRoute.newest.Page;
