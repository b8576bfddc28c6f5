// First: it declares the order of the CSS layers that every other style sheet joins.
import '../globals.css';
import type { ReactNode } from 'react';
import { speak, speaking } from '#lib/words/spoken/server.ts';
import { Document, siteViewport } from '../_document.tsx';
import { siteHead } from '../_head.ts';

export const generateMetadata = () => speaking('en', siteHead);
export const viewport = siteViewport;

export default function Layout({ children }: { children: ReactNode }) {
  speak('en');
  return <Document>{children}</Document>;
}
