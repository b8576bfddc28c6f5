// First: it declares the order of the CSS layers that every other style sheet joins.
import '../globals.css';
import type { ReactNode } from 'react';
import { Document, siteViewport } from '../_document.tsx';
import { siteHead } from '../_head.ts';

export const generateMetadata = siteHead;
export const viewport = siteViewport;

export default function Layout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
