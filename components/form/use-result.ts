'use client';

import { unstable_rethrow as rethrow } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { type Failure, failure, type Result } from '#lib/result.ts';

type Outcomes<T> = { onSuccess?: (value: T) => void; onFailure?: (failure: Failure) => void };

const noAnswer = failure(
  'unavailable',
  'The server did not answer. Nothing you typed is lost: check the connection and try again.',
);

/**
 * Runs a server action once at a time: a second press while one is under way does nothing. No answer at all is a
 * failure like the others, so that the person is told and can try again.
 */
export function useResult<A extends unknown[], T>(
  action: (...given: A) => Promise<Result<T>>,
  { onSuccess, onFailure }: Outcomes<T> = {},
) {
  const isRunning = useRef(false);
  const [isPending, startTransition] = useTransition();
  const [lastFailure, setFailure] = useState<Failure | null>(null);

  function run(...given: A) {
    if (isRunning.current) return;
    isRunning.current = true;
    startTransition(async () => {
      const result = await answerOf(() => action(...given));
      isRunning.current = false;
      setFailure(result.ok ? null : result);
      if (result.ok) onSuccess?.(result.value);
      else onFailure?.(result);
    });
  }

  return { run, isPending, failure: lastFailure, clear: () => setFailure(null) };
}

async function answerOf<T>(action: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await action();
  } catch (error) {
    rethrow(error);
    return noAnswer;
  }
}
