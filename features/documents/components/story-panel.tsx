'use client';

import type { ReactNode } from 'react';
import { Tabs } from '#components/ui/tabs.tsx';
import { HeadPanel } from '#features/documents/head/components/head-panel.tsx';
import { LinksPanel } from '#features/documents/references/components/links-panel.tsx';
import type { LinkingStory } from '#features/documents/references/queries.ts';

/** What the page gives the panel: the record's details, review with publishing, who links here, what happened. */
export type PanelSlots = {
  details: ReactNode;
  review?: ReactNode;
  versions: ReactNode;
  timeline: ReactNode;
  linkedFrom: LinkingStory[];
  /** How much waits under Review. */
  waiting?: number;
};

/** Everything about the story that is not its text. */
export function StoryPanel({ slots }: { slots: PanelSlots }) {
  return (
    <div className="flex h-full flex-col">
      <Tabs
        label="About the story"
        tabs={[
          { id: 'story', label: 'Story', content: <StoryTab details={slots.details} /> },
          ...(slots.review === undefined ? [] : [reviewTab(slots.review, slots.waiting)]),
          {
            id: 'links',
            label: 'Links',
            content: (
              <Padded>
                <LinksPanel linkedFrom={slots.linkedFrom} />
              </Padded>
            ),
          },
          { id: 'history', label: 'History', content: <History {...slots} /> },
        ]}
      />
    </div>
  );
}

function reviewTab(review: ReactNode, count: number | undefined) {
  return { id: 'review', label: 'Review', count, content: <Padded>{review}</Padded> };
}

function StoryTab({ details }: { details: ReactNode }) {
  return (
    <Padded>
      <h2 className="mb-3 font-semibold">For readers</h2>
      <HeadPanel />
      <h2 className="mt-6 mb-3 border-line border-t pt-4 font-semibold">For the newsroom</h2>
      {details}
    </Padded>
  );
}

function History({ versions, timeline }: PanelSlots) {
  return (
    <>
      <Padded>
        <h2 className="mb-2 font-semibold">Versions</h2>
        {versions}
      </Padded>
      <h2 className="border-line border-t px-4 pt-4 font-semibold md:px-6">What happened</h2>
      {timeline}
    </>
  );
}

function Padded({ children }: { children: ReactNode }) {
  return <div className="p-4">{children}</div>;
}
