'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The value of a field that nobody else holds. What was typed, or filled in by a password manager, before the page's
 * script ran is in the document only: it is taken over, or the next drawing would empty the field.
 */
export function useEarlyValue(field: RefObject<Field | null>, first: string) {
  const [value, setValue] = useState(first);
  useLayoutEffect(() => {
    if (field.current) setValue(field.current.value);
  }, [field]);
  return [value, setValue] as const;
}
