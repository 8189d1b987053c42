'use client';

import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { CaptionsChoice } from '#features/documents/components/captions-choice.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { HeldField } from '#features/documents/components/held-field.tsx';
import type { KnownVideo } from '#features/documents/components/known-videos.ts';
import { MoveToMain, removeFromPlace } from '#features/documents/components/main-place.tsx';
import { PosterChoice } from '#features/documents/components/poster-choice.tsx';
import { DescribeVideoForm } from '#features/videos/components/describe-video-form.tsx';

/** Of a video of ours: its title, poster, captions, whose it is, where it stands. */
export function VideoTools(props: BlockToolsProps) {
  const { node, update } = props;
  const { videos } = useOpenDraft();
  const video = useLookup(videos, node.attrs.video);
  return (
    <BlockToolsFrame label="Video">
      <div className="min-w-0 basis-full">
        <HeldField
          label="Title (optional)"
          value={node.attrs.title}
          maxLength={200}
          onCommit={(title) => update({ title })}
        />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <PosterChoice node={node} update={update} isNeeded />
        {video && <CaptionsChoice node={node} update={update} video={video} />}
        {video && <VideoCredit video={video} />}
        <MoveToMain {...props} />
        <RemoveBlock what="video" onPress={() => removeFromPlace(props)} />
      </div>
    </BlockToolsFrame>
  );
}

/** Whose a video is, wherever it is used: said amber where nobody has said it yet. */
function VideoCredit({ video }: { video: KnownVideo }) {
  const { videos } = useOpenDraft();
  return (
    <Popover
      label="Credit and rights of the video"
      trigger={
        <Button size="small">
          <span className={video.hasCredit ? '' : 'text-attention'}>
            {video.hasCredit ? 'Video’s credit' : 'Video’s credit missing'}
          </span>
        </Button>
      }
    >
      {(close) =>
        video.record.can.describe ? (
          <DescribeVideoForm
            video={video.record}
            onSaved={() => {
              void videos.renew([video.id]);
              close();
            }}
          />
        ) : (
          <p>
            {video.creditLine || 'No credit is shown.'} Readers have seen this video: an editor changes it.
          </p>
        )
      }
    </Popover>
  );
}
