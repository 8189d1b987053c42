'use client';

import { Upload, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { pictureTypes } from '#features/pictures/components/upload-picture.ts';
import type { UploadUnderWay } from '#features/pictures/use-uploads.ts';

type UploadAreaProps = { onFiles: (files: File[]) => void; children: ReactNode };

/** Takes picture files that are dropped on what it holds. */
export function UploadArea({ onFiles, children }: UploadAreaProps) {
  return (
    <DropZone
      aria-label="Drop pictures here"
      className="data-drop-target:bg-accent-soft data-drop-target:outline-2 data-drop-target:outline-accent"
      onDrop={async ({ items }) => {
        const files = await Promise.all(items.map((item) => (item.kind === 'file' ? item.getFile() : null)));
        onFiles(files.filter((file) => file !== null));
      }}
    >
      {children}
    </DropZone>
  );
}

/** Chooses picture files from the person's machine. */
export function UploadButton({
  onFiles,
  kind,
}: {
  onFiles: (files: File[]) => void;
  kind?: 'primary' | 'secondary';
}) {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={pictureTypes}
      onSelect={(files) => files && onFiles([...files])}
    >
      <Button kind={kind} icon={<Upload size={16} aria-hidden />}>
        Upload pictures
      </Button>
    </FileTrigger>
  );
}

type UploadListProps = { uploads: UploadUnderWay[]; onDismiss: (key: number) => void };

/** What is on its way, and what was not taken and why. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" className="flex flex-col gap-2">
      {uploads.map(({ key, name, percent, failure }) => (
        <li key={key}>
          {failure === null ? (
            <Progress label={percent < 100 ? name : `${name}: looking at it`} value={percent} />
          ) : (
            <ErrorNote
              title={`${name} was not taken`}
              lines={[failure]}
              action={
                <Button
                  kind="quiet"
                  size="small"
                  icon={<X size={16} aria-hidden />}
                  aria-label={`Put the note about ${name} away`}
                  onPress={() => onDismiss(key)}
                />
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}
