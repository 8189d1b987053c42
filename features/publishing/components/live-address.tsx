'use client';

import { Copy, ExternalLink, Globe } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import type { ShownAt } from '#features/publishing/where-it-shows/queries.ts';

type LiveAddressProps = {
  address: string;
  /** The lists that show it now, besides its own page. */
  shownAt: ShownAt[];
};

/** Where readers have the story now: its page and the lists that show it, each to be opened and copied. */
export function LiveAddress({ address, shownAt }: LiveAddressProps) {
  return (
    <section
      aria-label="Where it now shows"
      className="flex flex-col gap-2 rounded-md bg-good-soft px-3 py-2.5"
    >
      <p className="flex items-center gap-1.5 font-medium text-good">
        <Globe size={14} aria-hidden /> Readers have it
      </p>
      <p className="select-all break-all">{address}</p>
      <div className="flex gap-2">
        <LinkButton href={address} target="_blank" size="small" icon={<ExternalLink size={14} aria-hidden />}>
          Open
        </LinkButton>
        <Button size="small" icon={<Copy size={14} aria-hidden />} onPress={() => copy(address)}>
          Copy the address
        </Button>
      </div>
      {shownAt.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-good">
            {shownAt.length === 1 ? 'And at one other place' : `And at ${shownAt.length} other places`}
          </summary>
          <ul className="flex flex-col pt-1">
            {shownAt.map((place) => (
              <Place key={place.address} {...place} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Place({ name, address }: ShownAt) {
  return (
    <li className="flex items-center justify-between gap-2 border-line border-t py-1">
      <span className="min-w-0 flex-1">
        <bdi>{name}</bdi>
      </span>
      <LinkButton
        href={address}
        target="_blank"
        size="small"
        kind="quiet"
        aria-label={`Open: ${name}`}
        icon={<ExternalLink size={14} aria-hidden />}
      />
      <Button
        size="small"
        kind="quiet"
        aria-label={`Copy the address: ${name}`}
        icon={<Copy size={14} aria-hidden />}
        onPress={() => copy(address)}
      />
    </li>
  );
}

async function copy(address: string): Promise<void> {
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
