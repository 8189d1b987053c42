'use client';

import '#app/desk/desk.css';

type GlobalErrorProps = { error: unknown; retry: () => void };

/** Stands in for the whole document when even its frame failed: so it depends on nothing but the stylesheet. */
export default function GlobalErrorPage({ retry }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Copydesk</title>
        <main className="mx-auto flex max-w-120 flex-col items-start gap-3 px-6 pt-24">
          <h1 className="font-semibold text-xl">Copydesk could not be shown</h1>
          <p className="text-muted">The fault is ours and has been noted. What was saved is safe.</p>
          <button type="button" className="text-accent underline" onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
