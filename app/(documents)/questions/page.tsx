import { questionRoute } from './question-list.tsx';

export const { generateMetadata } = questionRoute.newest;

export default questionRoute.newest.Page;
