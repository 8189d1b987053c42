'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { describePictureAction } from '#features/pictures/actions.ts';
import { CreditFields, creditIn, RightsField } from '#features/pictures/components/credit-fields.tsx';
import { PictureThumb } from '#features/pictures/components/picture-thumb.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import { kindNames } from '#features/pictures/rules/kind-name.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { DescribePicture } from '#features/pictures/schema.ts';

type PictureRecordProps = {
  picture: ShownPicture & { usedIn: PictureUser[] };
  time: { now: string; zone: string; clock: '24' | '12' };
  close: () => void;
  /** Taking it from readers, and where it was looked for then. */
  withdrawal: ReactNode;
};

/** A picture with all that is known of it: seen large, whose it is, where it is used. */
export function PictureRecord({ picture, time, close, withdrawal }: PictureRecordProps) {
  return (
    <div className="flex flex-col gap-4">
      <div className="h-64 overflow-hidden rounded-md sm:h-80">
        <PictureThumb picture={picture} width={960} isWhole />
      </div>
      <p className="text-muted text-sm">
        {picture.width} × {picture.height} pixels. Uploaded by {picture.uploadedBy},{' '}
        <Time at={picture.createdAt} {...time} />.
      </p>
      <UsedIn users={picture.usedIn} />
      {picture.can.describe ? (
        <DescribeForm picture={picture} onSaved={close} />
      ) : (
        <Described picture={picture} />
      )}
      {withdrawal}
    </div>
  );
}

function UsedIn({ users }: { users: PictureUser[] }) {
  if (users.length === 0) return <p className="text-muted">No story uses it.</p>;
  return (
    <div>
      <h3 className="pb-1 font-medium">Used in</h3>
      <ul className="flex flex-col gap-1">
        {users.map((user) => (
          <li key={user.storyId} className="flex items-center gap-2">
            <TextLink href={`/desk/stories/${user.storyId}`}>{user.slug}</TextLink>
            <UseState {...user} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const OVER: Partial<Record<PictureUser['siteState'], string>> = {
  taken_down: 'Taken down',
  killed: 'Killed',
  spiked: 'Spiked',
};

/** Where a story stands that uses it: before readers, off the site, or only in a draft. */
function UseState({ siteState, published }: PictureUser) {
  const over = OVER[siteState];
  if (over) return <Badge tone="off">{over}</Badge>;
  if (published) return <Badge tone="good">Published</Badge>;
  return <span className="text-muted text-sm">in its draft</span>;
}

/** Changes what is said about a picture, wherever it is used. */
export function DescribeForm({ picture, onSaved }: { picture: ShownPicture; onSaved: () => void }) {
  const router = useRouter();

  async function describe(input: DescribePicture) {
    const result = await describePictureAction(input);
    if (!result.ok && result.code === 'stale') router.refresh();
    return result;
  }

  function saved() {
    showToast({ title: 'Saved wherever the picture is used' });
    onSaved();
  }

  return (
    <Form
      label="About the picture"
      action={describe}
      toInput={(fields) => inputOf(fields, picture)}
      onSuccess={saved}
    >
      <CreditFields of={picture} noun="picture" />
      <TextArea
        label="Description"
        name="description"
        hint="What is to be seen, for people who cannot see it. It is offered wherever the picture is used."
        defaultValue={picture.description}
        maxLength={1000}
        height="small"
      />
      <RightsField
        of={picture}
        hint="Who allowed what, until when. For the newsroom; the copyright line goes into the file."
      />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}

function Described({ picture }: { picture: ShownPicture }) {
  const facts = [
    ['Credit', picture.credit],
    ['Kind', kindNames[picture.creditKind].label],
    ['Description', picture.description],
    ['Rights', picture.rights],
  ].filter(([, text]) => text);
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function inputOf(fields: FormData, { id, change }: ShownPicture): DescribePicture {
  return { pictureId: id, change, ...creditIn(fields), description: String(fields.get('description') ?? '') };
}
