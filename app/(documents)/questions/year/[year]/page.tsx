import { questionRoute } from '../../question-list.tsx';

export const dynamicParams = false;
export const { generateStaticParams, generateMetadata } = questionRoute.oneYear;

export default questionRoute.oneYear.Page;
