'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Toasts } from '#components/ui/toast.tsx';

type ProvidersProps = {
  children: ReactNode;
  /** Of dates, numbers and the components' own words: the server's, so that both draw the same. */
  locale?: string;
  words: { notices: string; close: string };
};

/** Around every page of the newsroom side, once: links without reloading, one locale, a place for toasts. */
export function Providers({ children, locale = 'en-GB', words }: ProvidersProps) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(href) => router.push(href)}>
        {children}
        <Toasts label={words.notices} closeLabel={words.close} />
      </RouterProvider>
    </I18nProvider>
  );
}
