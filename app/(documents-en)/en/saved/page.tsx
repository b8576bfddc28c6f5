import * as page from '#app/(documents)/saved/page.tsx';
import { english } from '#app/_english.ts';

const { Page, generateMetadata } = english(page);

export { generateMetadata };
export default Page;
