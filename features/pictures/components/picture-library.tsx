'use client';

import { Images } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';
import { rowsOf, useRowKeys } from '#features/newsroom/components/use-row-keys.ts';
import { PictureCard } from '#features/pictures/components/picture-card.tsx';
import { PictureFilters } from '#features/pictures/components/picture-filters.tsx';
import { PicturePanel } from '#features/pictures/components/picture-panel.tsx';
import { UploadArea, UploadButton, UploadList } from '#features/pictures/components/upload-area.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import { isFiltered, pictureAddress } from '#features/pictures/rules/picture-address.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { PictureList } from '#features/pictures/schema.ts';
import { useUploads } from '#features/pictures/use-uploads.ts';

type PictureLibraryProps = {
  pictures: (ShownPicture & { usedIn: PictureUser[]; withdrawal: ReactNode })[];
  next: string | null;
  asked: PictureList;
  people: { id: string; name: string }[];
  time: { now: string; zone: string; clock: '24' | '12' };
};

/** All pictures: looking for them, taking new ones in, and saying whose they are. */
export function PictureLibrary({ pictures, next, asked, people, time }: PictureLibraryProps) {
  const router = useRouter();
  const { uploads, add, dismiss } = useUploads(() => router.refresh());
  const grid = useRef<HTMLUListElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const { onFocusCapture } = useRowKeys(grid);
  const open = pictures.find((picture) => picture.id === openId);

  function addHere(files: File[]) {
    add(files);
    if (isFiltered(asked) || asked.before) router.push('/desk/pictures');
  }

  function close() {
    setOpenId(null);
    // Back to where it was opened.
    rowsOf(grid.current)
      .find((card) => card.dataset.row === openId)
      ?.focus();
  }

  useDeskKeys({ stopPeeking: () => (open ? close() : false) });

  return (
    <UploadArea onFiles={addHere}>
      <PageHeader title="Pictures" actions={<UploadButton kind="primary" onFiles={addHere} />}>
        <PictureFilters asked={asked} people={people} />
        <UploadList uploads={uploads} onDismiss={dismiss} />
      </PageHeader>
      <div className="flex items-start">
        <div className="min-w-0 flex-1">
          {pictures.length === 0 && <NoPictures asked={asked} />}
          <ul
            ref={grid}
            aria-label="Pictures"
            onFocusCapture={onFocusCapture}
            className={`grid grid-cols-2 gap-x-4 gap-y-5 px-4 py-4 sm:grid-cols-3 md:px-6 lg:grid-cols-4 ${open ? 'xl:grid-cols-4' : 'xl:grid-cols-6'}`}
          >
            {pictures.map((picture) => (
              <PictureCard
                key={picture.id}
                picture={picture}
                isOpen={picture.id === openId}
                onOpen={() => setOpenId(picture.id)}
              />
            ))}
          </ul>
          <Pages asked={asked} next={next} />
        </div>
        {open && <PicturePanel key={open.id} picture={open} time={time} onClose={close} />}
      </div>
    </UploadArea>
  );
}

function Pages({ asked, next }: Pick<PictureLibraryProps, 'asked' | 'next'>) {
  if (!next && !asked.before) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 border-line border-t px-4 py-3 md:px-6">
      {asked.before ? <LinkButton href={pictureAddress(asked)}>Newest pictures</LinkButton> : <span />}
      {next && <LinkButton href={pictureAddress(asked, { before: next })}>Older pictures</LinkButton>}
    </nav>
  );
}

function NoPictures({ asked }: { asked: PictureList }) {
  if (isFiltered(asked)) {
    return (
      <EmptyState
        title="No picture fits"
        icon={<Images size={24} aria-hidden />}
        action={<LinkButton href="/desk/pictures">Show all pictures</LinkButton>}
      >
        Take a filter away, try the photographer’s name, or a word of the description.
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
