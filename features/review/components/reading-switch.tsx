import Link from 'next/link';
import type { ReviewScreen } from '#features/review/queries.ts';
import type { Reading } from '#features/review/rules/review-acts.ts';
import { reviewPath } from '#features/review/rules/review-path.ts';

/** Chooses between the version as it was filed and the draft as it is now; only where the two differ. */
export function ReadingSwitch({ screen, reading }: { screen: ReviewScreen; reading: Reading }) {
  if (!screen.draft.changed) return null;
  const isMend = screen.story.draft.kind === 'mend';
  const address = reviewPath(screen.story.id, isMend);
  return (
    <nav aria-label="What to read" className="flex rounded-md bg-sunken p-0.5">
      <Choice href={address} isCurrent={reading === 'filed'}>
        As filed
      </Choice>
      <Choice href={`${address}${isMend ? '&' : '?'}read=now`} isCurrent={reading === 'now'}>
        As it is now
      </Choice>
    </nav>
  );
}

function Choice({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className={`rounded-sm px-3 py-1 pointer-coarse:py-2 ${isCurrent ? 'bg-paper font-medium text-ink' : 'text-muted hover:text-ink'}`}
    >
      {children}
    </Link>
  );
}
