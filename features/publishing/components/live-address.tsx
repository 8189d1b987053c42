'use client';

import { Copy, ExternalLink, Globe } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';

/** Where readers have the story, with the ways to open it and to pass its address on. */
export function LiveAddress({ address }: { address: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      showToast({ title: 'The address is copied.' });
    } catch {
      showToast({
        tone: 'danger',
        title: 'The browser did not let the address be copied. Select it and copy it yourself.',
      });
    }
  }

  return (
    <div className="flex flex-col gap-2 rounded-md bg-good-soft px-3 py-2.5">
      <p className="flex items-center gap-1.5 font-medium text-good">
        <Globe size={14} aria-hidden /> Readers have it
      </p>
      <p className="select-all break-all">{address}</p>
      <div className="flex gap-2">
        <LinkButton href={address} target="_blank" size="small" icon={<ExternalLink size={14} aria-hidden />}>
          Open
        </LinkButton>
        <Button size="small" icon={<Copy size={14} aria-hidden />} onPress={copy}>
          Copy the address
        </Button>
      </div>
    </div>
  );
}
