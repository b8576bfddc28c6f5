export { default, generateMetadata, viewport } from '../(documents-en)/layout.tsx';
