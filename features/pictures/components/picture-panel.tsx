'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { PictureRecord } from '#features/pictures/components/picture-record.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

type PicturePanelProps = {
  picture: ShownPicture & { usedIn: PictureUser[]; withdrawal: ReactNode };
  time: { now: string; zone: string; clock: '24' | '12' };
  onClose: () => void;
};

/** The record of the picture that is open, beside the grid; over it where there is no room. */
export function PicturePanel({ picture, time, onClose }: PicturePanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // Drawn anew for each picture, by its key.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section
      aria-label={picture.fileName}
      className="overflow-y-auto bg-paper max-xl:fixed max-xl:inset-y-0 max-xl:right-0 max-xl:z-40 max-xl:w-105 max-xl:max-w-full max-xl:shadow-overlay xl:sticky xl:top-0 xl:h-[calc(100dvh-var(--above,0px))] xl:w-105 xl:shrink-0 xl:border-line xl:border-l"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between gap-2 border-line border-b bg-paper px-4 py-1.5">
        <h2 ref={title} tabIndex={-1} className="min-w-0 truncate font-semibold outline-none">
          {picture.fileName}
        </h2>
        <Button kind="quiet" icon={<X size={16} aria-hidden />} aria-label="Close" onPress={onClose} />
      </div>
      <div className="p-4">
        <PictureRecord picture={picture} time={time} close={onClose} withdrawal={picture.withdrawal} />
      </div>
    </section>
  );
}
