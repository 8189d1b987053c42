import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextLink } from '#components/ui/text-link.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <main className="mx-auto max-w-120 pt-24">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here, or you may not see it"
        action={<TextLink href="/desk">To the desk</TextLink>}
      >
        The address may be mistyped, or what stood here has been moved.
      </EmptyState>
    </main>
  );
}
