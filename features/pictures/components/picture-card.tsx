'use client';

import { Button } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { PictureRecord } from '#features/pictures/components/picture-record.tsx';
import { PictureThumb } from '#features/pictures/components/picture-thumb.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import { hasCredit } from '#features/pictures/rules/credit.ts';
import { kindNames } from '#features/pictures/rules/kind-name.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

type PictureCardProps = {
  picture: ShownPicture & { usedIn: PictureUser[] };
  time: { now: string; zone: string; clock: '24' | '12' };
};

/** A picture in the grid. Pressing it opens its record. */
export function PictureCard({ picture, time }: PictureCardProps) {
  return (
    <li className="min-w-0">
      <Dialog
        title={picture.fileName}
        closeLabel="Close"
        isWide
        trigger={
          <Button
            aria-label={`Open ${picture.fileName}`}
            className="block aspect-4/3 w-full cursor-pointer overflow-hidden rounded-md data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:outline-offset-2 data-hovered:brightness-95"
          >
            <PictureThumb picture={picture} width={320} />
          </Button>
        }
      >
        {(close) => <PictureRecord picture={picture} time={time} close={close} />}
      </Dialog>
      <div className="pt-1.5">
        <CreditShown picture={picture} />
        {picture.description && <p className="line-clamp-2 text-muted text-sm">{picture.description}</p>}
        {picture.usedIn.length > 0 && (
          <p className="text-muted text-sm">
            {picture.usedIn.length === 1 ? 'In one story' : `In ${picture.usedIn.length} stories`}
          </p>
        )}
      </div>
    </li>
  );
}

function CreditShown({ picture }: { picture: ShownPicture }) {
  if (!hasCredit(picture)) return <Badge tone="attention">No credit</Badge>;
  const kind = picture.creditKind === 'named' ? null : kindNames[picture.creditKind].label;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5">
      {picture.credit && <bdi className="min-w-0 truncate font-medium">{picture.credit}</bdi>}
      {kind && <span className="text-muted text-sm">{kind}</span>}
    </p>
  );
}
