import * as page from '#app/(documents)/releases/page.tsx';
import { english } from '#app/_english.ts';

const { Page, generateMetadata } = english(page);

export { generateMetadata };
export default Page;
