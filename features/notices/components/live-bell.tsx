'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { showToast } from '#components/ui/toast-queue.ts';
import { deskConnection } from '#editor/collab/connection.ts';
import type { Bell } from '#features/notices/queries.ts';
import type { Result } from '#lib/result.ts';

type BellProps = {
  /** How many were unread when the page was drawn. */
  drawn: number;
  /** Drawn with how many are unread now. */
  children: (unread: number) => ReactNode;
};

/** What shows how many notices are unread. */
export function LiveBell({ drawn, children }: BellProps) {
  return children(useBell(drawn));
}

/**
 * How many notices are unread, kept true while the page is open: asked for again whenever the desk's stream says that there
 * is news, when it comes back, and when the person goes elsewhere. What failed is said aloud.
 */
function useBell(drawn: number): number {
  const router = useRouter();
  const path = usePathname();
  const [unread, setUnread] = useState(drawn);
  const known = useRef(drawn);
  useEffect(() => {
    known.current = drawn;
    setUnread(drawn);
  }, [drawn]);

  useEffect(() => {
    // What came while the page was being opened, or the connection was away, is news as well.
    const ask = async () => {
      const bell = await readBell();
      if (!bell) return;
      const isMore = bell.unread > known.current;
      known.current = bell.unread;
      setUnread(bell.unread);
      if (!isMore) return;
      tellLoud(bell);
      if (path === '/desk/notices') router.refresh();
    };
    return deskConnection().add({
      onOpen: () => void ask(),
      onMessage: (message) => {
        if (message.type === 'notices') void ask();
      },
    });
  }, [router, path]);

  return unread;
}

async function readBell(): Promise<Bell | null> {
  try {
    const response = await fetch('/api/notices');
    const result = (await response.json()) as Result<Bell>;
    return result.ok ? result.value : null;
  } catch {
    // No connection: the next message, or coming back, asks again.
    return null;
  }
}

function tellLoud({ newest }: Bell): void {
  const [line] = newest;
  if (!line?.isLoud || line.isRead) return;
  showToast({ tone: 'danger', title: `${line.story.slug}: ${line.told}` });
}
