'use client';

import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <main className="mx-auto max-w-120 pt-24">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="This could not be shown"
        action={
          <Button kind="primary" onPress={retry}>
            Try again
          </Button>
        }
      >
        <p>The fault is ours and has been noted. What was saved is safe.</p>
        {digest && <p className="pt-2 text-faint">Number in the log: {digest}</p>}
      </EmptyState>
    </main>
  );
}
