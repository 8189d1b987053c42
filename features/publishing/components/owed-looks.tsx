import { Eye } from 'lucide-react';
import { Panel } from '#components/layout/panel.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import { LookAfterButton } from '#features/publishing/components/look-after-button.tsx';
import type { OwedLook } from '#features/publishing/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type OwedLooksProps = { looks: (OwedLook & { storyId: string; slug: string })[]; time: TimeShown };

/** Below the queue: what went out before others had looked, oldest first. Nothing at all when nothing is owed. */
export function OwedLooks({ looks, time }: OwedLooksProps) {
  if (looks.length === 0) return null;
  return (
    <Panel title="Second looks owed" isFlush>
      <ul className="divide-y divide-line">
        {looks.map((look) => (
          <li
            key={look.publicationId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-6"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-semibold text-md">
                  <TextLink href={`/desk/stories/${look.storyId}`} isQuiet>
                    <bdi>{look.slug}</bdi>
                  </TextLink>
                </span>
                <span className="inline-flex items-center gap-1 font-medium text-attention">
                  <Eye size={14} aria-hidden />
                  owed since <Time at={look.at.toISOString()} {...time} />
                </span>
              </p>
              <p className="text-muted">
                Published by {look.publishedBy}: {look.reason}
              </p>
            </div>
            <LookAfterButton storyId={look.storyId} publicationId={look.publicationId} isYours={look.yours} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
