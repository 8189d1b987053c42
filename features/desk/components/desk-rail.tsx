'use client';

import {
  Bell,
  CalendarDays,
  ClipboardCheck,
  FolderOpen,
  Hash,
  Images,
  Newspaper,
  Package,
  Radio,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Rail, type RailItem } from '#components/layout/rail.tsx';
import { LiveBell } from '#features/notices/components/live-bell.tsx';

type DeskRailProps = {
  newsroom: string;
  waiting: number;
  /** Notices that this person has not read. */
  unread: number;
  may: { people: boolean; settings: boolean; topics: boolean; record: boolean };
  /** Who is signed in, and the way out. */
  footer: ReactNode;
};

/** The way around the newsroom side. It shows only what exists and what this person may open. */
export function DeskRail({ newsroom, waiting, unread, may, footer }: DeskRailProps) {
  const brand = { label: newsroom, href: '/desk/stories', mark: <Mark /> };
  const words = { more: 'More', close: 'Close' };
  return (
    <LiveBell drawn={unread}>
      {(news) => (
        <Rail
          label="Newsroom"
          brand={brand}
          items={itemsFor(may, { waiting, unread: news })}
          footer={footer}
          words={words}
        />
      )}
    </LiveBell>
  );
}

function itemsFor(
  may: DeskRailProps['may'],
  { waiting, unread }: { waiting: number; unread: number },
): RailItem[] {
  const items: (RailItem | false)[] = [
    { href: '/desk/stories', label: 'Stories', icon: <Newspaper size={18} aria-hidden /> },
    { href: '/desk/review', label: 'Review', icon: <ClipboardCheck size={18} aria-hidden />, count: waiting },
    { href: '/desk/notices', label: 'Notices', icon: <Bell size={18} aria-hidden />, count: unread },
    { href: '/desk/calendar', label: 'Calendar', icon: <CalendarDays size={18} aria-hidden /> },
    { href: '/desk/live', label: 'Live', icon: <Radio size={18} aria-hidden /> },
    { href: '/desk/packages', label: 'Packages', icon: <Package size={18} aria-hidden /> },
    { href: '/desk/pictures', label: 'Pictures', icon: <Images size={18} aria-hidden /> },
    may.topics && { href: '/desk/topics', label: 'Topics', icon: <Hash size={18} aria-hidden /> },
    may.settings && { href: '/desk/sections', label: 'Sections', icon: <FolderOpen size={18} aria-hidden /> },
    may.people && { href: '/desk/people', label: 'People', icon: <Users size={18} aria-hidden /> },
    may.record && { href: '/desk/record', label: 'Record', icon: <ScrollText size={18} aria-hidden /> },
    may.settings && { href: '/desk/settings', label: 'Settings', icon: <Settings size={18} aria-hidden /> },
  ];
  return items.filter((item) => item !== false);
}

function Mark() {
  return (
    <span
      aria-hidden
      className="flex size-6 shrink-0 items-center justify-center rounded bg-ink font-serif text-paper"
    >
      C
    </span>
  );
}
