export { default } from '#app/(applications)/search/layout.tsx';
