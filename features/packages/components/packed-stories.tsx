'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { takeFromPackageAction } from '#features/packages/actions.ts';
import type { PackageView, PackedStory } from '#features/packages/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';

/** The stories of a package: where each stands, and what keeps it back. */
export function PackedStories({ pack }: { pack: PackageView }) {
  const fresh = useFresh();
  if (pack.stories.length === 0) {
    return (
      <EmptyState title="No story is in it yet">
        Look for stories below, by slug or by words of theirs.
      </EmptyState>
    );
  }
  return (
    <List label="Stories in the package">
      {pack.stories.map((story) => (
        <ListRow
          key={story.id}
          title={
            <TextLink href={`/desk/stories/${story.id}`} isQuiet>
              {story.slug}
            </TextLink>
          }
          detail={<Standing story={story} />}
          end={
            <>
              <StageBadge stage={story.stage} />
              <SiteBadges siteState={story.siteState} breaking={false} held={false} />
              {pack.can.pack && !pack.order && (
                <ActionButton
                  size="small"
                  kind="quiet"
                  action={() =>
                    fresh(() =>
                      takeFromPackageAction({ packageId: pack.id, change: pack.change, storyId: story.id }),
                    )
                  }
                >
                  Take out
                </ActionButton>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}

function Standing({ story }: { story: PackedStory }) {
  const blocking = story.issues.filter((issue) => issue.level === 'blocks');
  return (
    <>
      <span dir="auto" className="block">
        {story.headline || 'No headline yet'}
      </span>
      {!story.versionId && <span className="block text-attention">Not passed yet.</span>}
      {blocking.map((issue) => (
        <span key={`${issue.code} ${issue.passageId} ${issue.message}`} className="block text-danger">
          {issue.message}
        </span>
      ))}
    </>
  );
}
