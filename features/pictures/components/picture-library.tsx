'use client';

import { Images } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { SearchField } from '#components/form/search-field.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PictureCard } from '#features/pictures/components/picture-card.tsx';
import { UploadArea, UploadButton, UploadList } from '#features/pictures/components/upload-area.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { PictureList } from '#features/pictures/schema.ts';
import { useUploads } from '#features/pictures/use-uploads.ts';

type PictureLibraryProps = {
  pictures: (ShownPicture & { usedIn: PictureUser[] })[];
  next: string | null;
  asked: PictureList;
  time: { now: string; zone: string; clock: '24' | '12' };
};

/** All pictures: looking for them, taking new ones in, and saying whose they are. */
export function PictureLibrary({ pictures, next, asked, time }: PictureLibraryProps) {
  const router = useRouter();
  const { uploads, add, dismiss } = useUploads(() => router.refresh());
  const isWhole = !asked.q && !asked.before;

  function addHere(files: File[]) {
    add(files);
    if (!isWhole) router.push('/desk/pictures');
  }

  return (
    <UploadArea onFiles={addHere}>
      <PageHeader title="Pictures" actions={<UploadButton kind="primary" onFiles={addHere} />}>
        <search className="md:w-80">
          <SearchField
            key={asked.q}
            label="Words in file name, caption, description and credit"
            clearLabel="Clear the words"
            placeholder="Credit, description or file name"
            defaultValue={asked.q}
            onSubmit={(q) => router.push(addressOf({ q }))}
            onChange={(q) => q === '' && asked.q !== '' && router.push('/desk/pictures')}
          />
        </search>
        <UploadList uploads={uploads} onDismiss={dismiss} />
      </PageHeader>
      {pictures.length === 0 && <NoPictures isSearch={asked.q !== ''} />}
      <ul
        aria-label="Pictures"
        className="grid grid-cols-2 gap-x-4 gap-y-5 px-4 py-4 sm:grid-cols-3 md:px-6 lg:grid-cols-4 xl:grid-cols-6"
      >
        {pictures.map((picture) => (
          <PictureCard key={picture.id} picture={picture} time={time} />
        ))}
      </ul>
      {(next || asked.before) && (
        <nav aria-label="Pages" className="flex justify-between gap-2 border-line border-t px-4 py-3 md:px-6">
          {asked.before ? (
            <LinkButton href={addressOf({ q: asked.q })}>Newest pictures</LinkButton>
          ) : (
            <span />
          )}
          {next && <LinkButton href={addressOf({ q: asked.q, before: next })}>Older pictures</LinkButton>}
        </nav>
      )}
    </UploadArea>
  );
}

function NoPictures({ isSearch }: { isSearch: boolean }) {
  if (isSearch) {
    return (
      <EmptyState
        title="No picture fits"
        icon={<Images size={24} aria-hidden />}
        action={<LinkButton href="/desk/pictures">Show all pictures</LinkButton>}
      >
        Try the photographer's name, or a word of the description.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No pictures yet" icon={<Images size={24} aria-hidden />}>
      Drop files here, or upload them. JPEG, PNG or WebP, up to 30 MB each. Credit and caption are read from
      the file.
    </EmptyState>
  );
}

function addressOf({ q, before }: PictureList): string {
  const set = Object.entries({ q, before }).filter((part): part is [string, string] => Boolean(part[1]));
  return set.length > 0 ? `/desk/pictures?${new URLSearchParams(set)}` : '/desk/pictures';
}
