'use client';

import { useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { SearchField } from '#components/form/search-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { PictureThumb } from '#features/pictures/components/picture-thumb.tsx';
import { UploadArea, UploadButton, UploadList } from '#features/pictures/components/upload-area.tsx';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import { useFoundPictures } from '#features/pictures/use-found-pictures.ts';
import { useUploads } from '#features/pictures/use-uploads.ts';

type PicturePickerProps = Pick<DialogProps, 'trigger' | 'isOpen' | 'onOpenChange'> & {
  title: string;
  /** Called with the picture chosen or just uploaded (which may still be being prepared); the dialog closes by itself. */
  onPick: (picture: ShownPicture) => void;
};

/** Chooses a picture: one that is there, or a new one. */
export function PicturePicker({ title, onPick, ...dialog }: PicturePickerProps) {
  return (
    <Dialog title={title} closeLabel="Close" isWide {...dialog}>
      {(close) => (
        <Choice
          onPick={(picture) => {
            onPick(picture);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function Choice({ onPick }: { onPick: (picture: ShownPicture) => void }) {
  const { pictures, state, hasMore, look, more, again, put } = useFoundPictures();
  const isAlone = useRef(false);
  const { uploads, add, dismiss } = useUploads((picture) =>
    isAlone.current ? onPick(picture) : put(picture),
  );

  function addFiles(files: File[]) {
    isAlone.current = files.length === 1;
    add(files);
  }

  return (
    <UploadArea onFiles={addFiles}>
      <div className="flex flex-col gap-3">
        <div className="flex gap-2">
          <div className="min-w-0 flex-1">
            <SearchField
              label="Look for a picture"
              clearLabel="Clear the words"
              placeholder="Credit, description or file name"
              onChange={look}
            />
          </div>
          <UploadButton onFiles={addFiles} />
        </div>
        <UploadList uploads={uploads} onDismiss={dismiss} />
        {state === 'failed' && (
          <ErrorNote
            title="The pictures do not come. Check the connection and try again."
            action={
              <Button size="small" onPress={again}>
                Try again
              </Button>
            }
          />
        )}
        <Found pictures={pictures} state={state} onPick={onPick} />
        {hasMore && (
          <Button onPress={more} isPending={state === 'looking'}>
            Older pictures
          </Button>
        )}
      </div>
    </UploadArea>
  );
}

type FoundProps = {
  pictures: ShownPicture[];
  state: 'looking' | 'there' | 'failed';
  onPick: (picture: ShownPicture) => void;
};

/** While there is none, no list: React Aria makes what stands in for one an option, and a press on it would do nothing. */
function Found({ pictures, state, onPick }: FoundProps) {
  if (pictures.length === 0 && state === 'failed') return null;
  if (pictures.length === 0) {
    return (
      <p role="status" className="py-6 text-center text-muted">
        {state === 'looking' ? (
          <>
            <Spinner /> Looking …
          </>
        ) : (
          'No picture fits. Upload one, or look for other words.'
        )}
      </p>
    );
  }
  return (
    <ListBox
      aria-label="Pictures"
      layout="grid"
      items={pictures}
      onAction={(key) => {
        const picked = pictures.find((picture) => picture.id === key);
        if (picked) onPick(picked);
      }}
      className="grid max-h-96 grid-cols-2 gap-3 overflow-auto p-1 outline-none sm:grid-cols-3"
    >
      {(picture) => (
        <ListBoxItem
          textValue={`${picture.description || picture.fileName}, ${picture.credit}`}
          className="cursor-pointer rounded-md p-1 data-hovered:bg-sunken"
        >
          <span className="block aspect-4/3 overflow-hidden rounded-sm">
            <PictureThumb picture={picture} width={320} />
          </span>
          <span className="block truncate pt-1 text-sm">{picture.credit || picture.fileName}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
