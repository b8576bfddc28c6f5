import * as page from '#app/(documents)/weekly/year/[year]/page.tsx';
import { english } from '#app/_english.ts';

export const dynamicParams = false;
export const { generateStaticParams } = page;
const { Page, generateMetadata } = english(page);

export { generateMetadata };
export default Page;
