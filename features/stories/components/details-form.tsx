'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatAbsolute } from '#components/ui/format-time.ts';
import { Note } from '#components/ui/note.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { changeDetailsAction } from '#features/stories/actions.ts';
import {
  detailsOf,
  LineField,
  PlanFields,
  SlugField,
  type TimeEntered,
} from '#features/stories/components/detail-fields.tsx';
import type { StoryDetailsView } from '#features/stories/components/story-details-view.ts';
import {
  changeToName,
  detailsChanged,
  type KeptDetails,
  type SeenDetails,
} from '#features/stories/rules/kept-details.ts';

type DetailsFormProps = { story: StoryDetailsView; time: TimeEntered };

/** The slug, the line, due and length. What is typed stays when somebody else was first, beside what they wrote. */
export function DetailsForm({ story, time }: DetailsFormProps) {
  const router = useRouter();
  const [seen, setSeen] = useState<SeenDetails>(() => detailsIn(story));
  const changed = detailsChanged(seen, story);
  if (!story.can.edit) return <DetailsShown story={story} time={time} />;

  async function save(input: KeptDetails) {
    const change = changeToName(seen, story);
    const result = await changeDetailsAction({ storyId: story.id, change, ...input });
    if (!result.ok && result.code === 'stale') router.refresh();
    return result.ok ? { ok: true as const, value: { ...input, change: change + 1 } } : result;
  }

  function saved(details: SeenDetails) {
    setSeen(details);
    showToast({ title: 'Saved' });
  }

  return (
    <Form label="Details" action={save} toInput={detailsOf} onSuccess={saved}>
      {changed.length > 0 && (
        <ChangedMeanwhile
          lines={changed.map((key) => told(key, story, time))}
          onTake={() => setSeen(detailsIn(story))}
          onKeep={() => setSeen({ ...seen, change: story.change })}
        />
      )}
      <Fields key={`${seen.slug}\n${seen.line}\n${seen.dueAt}\n${seen.length}`} details={seen} time={time} />
      <div>
        <SubmitButton kind="secondary">Save details</SubmitButton>
      </div>
    </Form>
  );
}

function Fields({ details, time }: { details: KeptDetails; time: TimeEntered }) {
  return (
    <div className="flex flex-col gap-4">
      <SlugField value={details.slug} />
      <LineField value={details.line} />
      <PlanFields dueAt={details.dueAt} length={details.length} time={time} />
    </div>
  );
}

type ChangedMeanwhileProps = { lines: string[]; onTake: () => void; onKeep: () => void };

function ChangedMeanwhile({ lines, onTake, onKeep }: ChangedMeanwhileProps) {
  return (
    <Note tone="attention">
      <p className="font-medium">Somebody changed the details while you had them open.</p>
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="small" onPress={onTake}>
          Show theirs
        </Button>
        <Button size="small" onPress={onKeep}>
          Keep what I have
        </Button>
      </div>
    </Note>
  );
}

function DetailsShown({ story, time }: DetailsFormProps) {
  const shown = (['slug', 'line', 'dueAt', 'length'] as const).map((key) => told(key, story, time));
  return (
    <ul className="flex flex-col gap-1">
      {shown.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function detailsIn({ change, slug, line, dueAt, length }: StoryDetailsView): SeenDetails {
  return { change, slug, line, dueAt, length };
}

function told(key: keyof KeptDetails, details: KeptDetails, time: TimeEntered): string {
  if (key === 'slug') return `Slug: ${details.slug}`;
  if (key === 'line') return `Line: ${details.line || 'none'}`;
  if (key === 'length') return `Length wanted: ${details.length ? `${details.length} words` : 'not said'}`;
  return `Due: ${details.dueAt ? formatAbsolute(new Date(details.dueAt), time) : 'not said'}`;
}
