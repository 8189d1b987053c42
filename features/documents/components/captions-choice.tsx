'use client';

import { Select } from '#components/form/select.tsx';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import type { KnownVideo } from '#features/documents/components/known-videos.ts';
import { CaptionsForm } from '#features/videos/components/captions-form.tsx';

type CaptionsChoiceProps = Pick<BlockToolsProps, 'node' | 'update'> & { video: KnownVideo };

const NONE = 'none';

/** Which captions readers get with a video: one of its tracks, or a new one. Said amber where there are none. */
export function CaptionsChoice({ node, update, video }: CaptionsChoiceProps) {
  const { newsroom, videos } = useOpenDraft();
  const chosen: string | null = node.attrs.captions;
  return (
    <Popover
      label="Captions"
      trigger={
        <Button size="small">
          <span className={chosen === null ? 'text-attention' : ''}>
            {chosen === null ? 'Captions missing' : 'Captions'}
          </span>
        </Button>
      }
    >
      {(close) => (
        <div className="flex flex-col gap-4">
          {video.captions.length > 0 && (
            <Select
              label="Readers get"
              placeholder="Choose"
              value={chosen ?? NONE}
              options={[
                ...video.captions.map(({ id, label }) => ({ id, label })),
                { id: NONE, label: 'No captions' },
              ]}
              onChange={(id) => update({ captions: id === NONE ? null : id })}
            />
          )}
          <CaptionsForm
            videoId={video.id}
            language={newsroom.language}
            onAdded={(captions) => {
              // First the track, so that the player finds it when the story names it.
              void videos.renew([video.id]).then(() => update({ captions }));
              close();
            }}
          />
        </div>
      )}
    </Popover>
  );
}
