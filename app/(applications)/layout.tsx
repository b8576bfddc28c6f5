export { default, generateMetadata, viewport } from '../(documents)/layout.tsx';
