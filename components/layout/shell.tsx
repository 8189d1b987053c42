import type { ReactNode } from 'react';

type ShellProps = {
  rail: ReactNode;
  children: ReactNode;
  skipLabel: string;
  /** Above everything, on every page: what must not be overlooked. */
  banner?: ReactNode;
};

/** Rail and page side by side; on a phone the page leaves room for the bar at the bottom. */
export function Shell({ rail, children, skipLabel, banner }: ShellProps) {
  return (
    <>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-ink px-3 py-2 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {skipLabel}
      </a>
      <div className="contents in-data-focus-mode:hidden">{banner}</div>
      <div className={`flex min-h-dvh ${banner ? '[--above:1.75rem]' : ''}`}>
        <div className="contents in-data-focus-mode:hidden">{rail}</div>
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none max-md:pb-20">
          {children}
        </main>
      </div>
    </>
  );
}
