'use client';

import { Ellipsis } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';

export type RailItem = {
  href: string;
  label: string;
  /** 18 pixels. */
  icon: ReactNode;
  /** How much waits there. */
  count?: number;
  /** Current only at exactly this address, not below it. */
  isExact?: boolean;
};

type RailProps = {
  label: string;
  brand: { label: string; href: string; mark: ReactNode };
  items: RailItem[];
  /** Who is signed in, sign out, settings. */
  footer?: ReactNode;
  words: { more: string; close: string };
};

const placesInBar = 4;

/** The way around: at the left from tablets up (icons alone below 1280 pixels), a bar under the thumb on a phone. */
export function Rail(props: RailProps) {
  return (
    <>
      <SideRail {...props} />
      <BottomBar {...props} />
    </>
  );
}

function SideRail({ label, brand, items, footer }: RailProps) {
  return (
    <nav
      aria-label={label}
      className="sticky top-0 hidden h-[calc(100dvh-var(--above,0px))] w-14 shrink-0 flex-col gap-1 border-line border-r bg-ground p-2 md:flex xl:w-52"
    >
      <Link
        href={brand.href}
        className="mb-2 flex h-10 items-center gap-2 rounded-md px-2 font-semibold text-md max-xl:justify-center"
      >
        {brand.mark}
        <span className="max-xl:sr-only">{brand.label}</span>
      </Link>
      {items.map((item) => (
        <SideLink key={item.href} item={item} />
      ))}
      <div className="mt-auto flex flex-col gap-1">{footer}</div>
    </nav>
  );
}

function SideLink({ item }: { item: RailItem }) {
  const isCurrent = useIsCurrent(item);
  return (
    <Tooltip text={item.label} placement="right" isForNarrow>
      <Link
        href={item.href}
        aria-current={isCurrent ? 'page' : undefined}
        className={`relative flex h-8 items-center gap-2.5 rounded-md px-2 data-hovered:bg-sunken max-xl:h-10 max-xl:justify-center ${isCurrent ? 'bg-sunken font-medium text-ink' : 'text-muted'}`}
      >
        {item.icon}
        <span className="flex-1 truncate max-xl:sr-only">{item.label}</span>
        <Count count={item.count} place="side" />
      </Link>
    </Tooltip>
  );
}

function BottomBar({ label, items, footer, words }: RailProps) {
  const rest = items.slice(placesInBar);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 flex border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.slice(0, placesInBar).map((item) => (
        <BarLink key={item.href} item={item} />
      ))}
      {(rest.length > 0 || footer) && (
        <div className="flex flex-1 justify-center py-1">
          <Dialog
            title={words.more}
            closeLabel={words.close}
            trigger={
              <Button kind="quiet" icon={<Ellipsis size={20} aria-hidden />} aria-label={words.more} />
            }
          >
            {(close) => (
              <div className="flex flex-col gap-1">
                {rest.map((item) => (
                  <DrawerLink key={item.href} item={item} close={close} />
                ))}
                {footer && <div className="mt-2 border-line border-t pt-3">{footer}</div>}
              </div>
            )}
          </Dialog>
        </div>
      )}
    </nav>
  );
}

function BarLink({ item }: { item: RailItem }) {
  const isCurrent = useIsCurrent(item);
  return (
    <Link
      href={item.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={`relative flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs ${isCurrent ? 'font-semibold text-ink' : 'text-muted'}`}
    >
      {item.icon}
      <span className="max-w-full truncate px-1">{item.label}</span>
      <Count count={item.count} place="bar" />
    </Link>
  );
}

function DrawerLink({ item, close }: { item: RailItem; close: () => void }) {
  const isCurrent = useIsCurrent(item);
  return (
    <Link
      href={item.href}
      onPress={close}
      aria-current={isCurrent ? 'page' : undefined}
      className={`relative flex h-12 items-center gap-3 rounded-md px-2 text-lg ${isCurrent ? 'bg-sunken font-medium' : ''}`}
    >
      {item.icon}
      {item.label}
      <Count count={item.count} place="drawer" />
    </Link>
  );
}

const countPlaces = {
  side: 'max-xl:absolute max-xl:-top-0.5 max-xl:left-1/2',
  bar: 'absolute top-1 left-1/2 ml-2',
  drawer: 'ml-auto',
};

function Count({ count, place }: { count?: number; place: keyof typeof countPlaces }) {
  if (!count) return null;
  return (
    <span
      className={`min-w-4 rounded-full bg-attention-soft px-1 text-center font-medium text-attention text-xs ${countPlaces[place]}`}
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}

function useIsCurrent({ href, isExact }: RailItem): boolean {
  const path = usePathname();
  return path === href || (!isExact && path.startsWith(`${href}/`));
}
