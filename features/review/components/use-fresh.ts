'use client';

import { useRouter } from 'next/navigation';
import type { Result } from '#lib/result.ts';

/** Runs an act; where it failed because the story is not as the screen shows it, the screen is drawn anew beside the sentence. */
export function useFresh() {
  const router = useRouter();
  return async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
    const result = await act();
    if (!result.ok && (result.code === 'stale' || result.code === 'conflict')) router.refresh();
    return result;
  };
}
