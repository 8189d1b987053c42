'use client';

import { ArrowLeft } from 'lucide-react';
import { lastList } from '#components/keys/way-back.ts';
import { LinkButton } from '#components/ui/link-button.tsx';

/** Back to the list that this tab came from, with its filters; to all stories where it came from none. */
export function BackToList() {
  return (
    <LinkButton
      href={lastList('/desk/stories')}
      kind="quiet"
      size="small"
      icon={<ArrowLeft size={16} aria-hidden />}
      aria-label="Back to the list"
    />
  );
}
