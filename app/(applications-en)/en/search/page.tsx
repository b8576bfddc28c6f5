import * as page from '#app/(applications)/search/page.tsx';
import { english } from '#app/_english.ts';

const { Page, generateMetadata } = english(page);

export { generateMetadata };
export default Page;
