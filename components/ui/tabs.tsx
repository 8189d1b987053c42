'use client';

import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export type TabEntry = { id: string; label: string; count?: number; content: ReactNode };

type TabsProps = {
  label: string;
  tabs: TabEntry[];
  /** Held by the caller, or by the tabs themselves when left out. */
  selected?: string;
  onSelect?: (id: string) => void;
};

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect?.(String(key))}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-line border-b px-4">
        {tabs.map(({ id, label: name, count }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex cursor-pointer items-center gap-1.5 border-transparent border-b-2 py-2 text-muted data-selected:border-ink data-hovered:text-ink data-selected:font-medium data-selected:text-ink pointer-coarse:py-3"
          >
            {name}
            {count !== undefined && count > 0 && <span className="text-faint text-sm">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="min-h-0 flex-1 overflow-y-auto outline-none">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
