import { weeklyRoute } from './weekly-list.tsx';

export const { generateMetadata } = weeklyRoute.newest;

export default weeklyRoute.newest.Page;
