'use client';

import { useEffect, useState } from 'react';
import type { AlertsView } from '#features/alerts/queries.ts';
import type { Result } from '#lib/result.ts';

const ASK_EVERY = 1_000;

/** A story's alerts, asked for again every second while one of them is on its way. */
export function useAlerts(given: AlertsView): AlertsView {
  const [asked, setAsked] = useState<AlertsView | null>(null);
  // Whichever the server said last: the page may have been drawn anew meanwhile.
  const view = asked && asked.storyId === given.storyId && asked.now > given.now ? asked : given;
  const isMoving = view.alerts.some(({ state }) => state === 'waiting' || state === 'sending');
  const { storyId } = given;

  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(async () => {
      const found = await readAlerts(storyId);
      if (found) setAsked(found);
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [storyId, isMoving]);

  return view;
}

async function readAlerts(storyId: string): Promise<AlertsView | null> {
  try {
    const answer = (await (await fetch(`/api/stories/${storyId}/alerts`)).json()) as Result<AlertsView>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
