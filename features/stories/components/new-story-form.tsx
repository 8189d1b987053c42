'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Form } from '#components/form/form.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { createStoryAction } from '#features/stories/actions.ts';
import {
  detailsOf,
  LineField,
  PlanFields,
  SlugField,
  type TimeEntered,
} from '#features/stories/components/detail-fields.tsx';

type NewStoryFormProps = { sections: { id: string; name: string }[]; time: TimeEntered };

const NONE = 'none';

/**
 * Makes a story and goes to it. Its id is made here, once for each form: a double click, or a second try after a lost
 * answer, is the same story.
 */
export function NewStoryForm({ sections, time }: NewStoryFormProps) {
  const router = useRouter();
  const [id] = useState(() => newId());
  const options = [
    { id: NONE, label: 'None yet' },
    ...sections.map((section) => ({ id: section.id, label: section.name })),
  ];

  function inputOf(fields: FormData) {
    const section = String(fields.get('section'));
    return { id, ...detailsOf(fields), section: section === NONE ? null : section };
  }

  return (
    <Form
      label="New story"
      action={createStoryAction}
      toInput={inputOf}
      onSuccess={({ storyId }) => router.push(`/desk/stories/${storyId}`)}
    >
      <SlugField isNew />
      <LineField />
      <Select label="Section" name="section" options={options} placeholder="Choose" defaultValue={NONE} />
      <PlanFields time={time} />
      <div className="flex flex-row-reverse justify-end gap-2">
        <LinkButton href="/desk/stories" kind="quiet">
          Cancel
        </LinkButton>
        <SubmitButton>Make the story</SubmitButton>
      </div>
    </Form>
  );
}
