import { join } from 'node:path';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import '#app/desk/desk.css';
import { assetsDir } from '#lib/env.ts';
import { readSiteAssets } from '#site/assets.ts';

export function generateMetadata(): Metadata {
  return {
    icons: { icon: readSiteAssets(join(assetsDir, 'manifest.json')).icon },
    title: { default: 'Copydesk', template: '%s · Copydesk' },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The one document of the newsroom side. The site's pages are pressed by route handlers and never pass through it. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en-GB">
      <head>
        {/* The nonce in force is that of the document first loaded: what adds styles later reads it here. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>{children}</body>
    </html>
  );
}
