'use client';

import { useEffect, useState } from 'react';
import { isAwaited, type ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { Result } from '#lib/result.ts';

const ASK_EVERY = 1_500;
const MOST_TIMES = 200;

/** A picture that may still be being prepared, asked for again until it is there or has failed. */
export function useAwaited(given: ShownPicture): ShownPicture {
  const [newer, setNewer] = useState<ShownPicture | null>(null);
  const picture = newer && newer.id === given.id && isAwaited(given) ? newer : given;
  const waits = isAwaited(picture);

  useEffect(() => {
    if (!waits) return;
    let times = 0;
    const timer = setInterval(async () => {
      times += 1;
      if (times >= MOST_TIMES) clearInterval(timer);
      const found = await readPicture(given.id);
      if (found) setNewer(found);
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [given.id, waits]);

  return picture;
}

async function readPicture(id: string): Promise<ShownPicture | null> {
  try {
    const answer = (await (await fetch(`/api/pictures/${id}`)).json()) as Result<ShownPicture>;
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}
