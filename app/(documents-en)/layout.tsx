import * as layout from '../(documents)/layout.tsx';
import { english } from '../_english.ts';

export const { viewport } = layout;
const { Page: Layout, generateMetadata } = english(layout);

export { generateMetadata };
export default Layout;
