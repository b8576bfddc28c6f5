// First: it declares the order of the CSS layers that every other style sheet joins.
import './globals.css';
import type { ReactNode } from 'react';
import { Document, siteHead, siteViewport } from './_document.tsx';

export const metadata = siteHead;
export const viewport = siteViewport;

export default function RootLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
