'use client';

export { default } from '#app/(applications)/search/error.tsx';
