'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { CreditFields, creditIn, RightsField } from '#features/pictures/components/credit-fields.tsx';
import { describeVideoAction } from '#features/videos/actions.ts';
import type { VideoView } from '#features/videos/queries.ts';

/** Says whose a video is, wherever it is used. */
export function DescribeVideoForm({ video, onSaved }: { video: VideoView; onSaved: () => void }) {
  return (
    <Form
      label="About the video"
      action={describeVideoAction}
      toInput={(fields) => ({ videoId: video.id, change: video.change, ...creditIn(fields) })}
      onSuccess={() => {
        showToast({ title: 'Saved wherever the video is used' });
        onSaved();
      }}
    >
      <CreditFields of={video} noun="video" />
      <RightsField of={video} hint="Who allowed what, until when. For the newsroom." />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
