'use client';

import { Badge } from '#components/ui/badge.tsx';
import { PictureThumb } from '#features/pictures/components/picture-thumb.tsx';
import type { PictureUser } from '#features/pictures/queries.ts';
import { hasCredit } from '#features/pictures/rules/credit.ts';
import { kindNames } from '#features/pictures/rules/kind-name.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

type PictureCardProps = {
  picture: ShownPicture & { usedIn: PictureUser[] };
  isOpen: boolean;
  onOpen: () => void;
};

/** A picture in the grid. Pressing it opens its record beside the grid. */
export function PictureCard({ picture, isOpen, onOpen }: PictureCardProps) {
  return (
    <li className="min-w-0">
      <button
        type="button"
        data-row={picture.id}
        aria-label={`Open ${picture.fileName}`}
        aria-expanded={isOpen}
        onClick={onOpen}
        className="block aspect-4/3 w-full cursor-pointer overflow-hidden rounded-md hover:brightness-95 focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-2 aria-expanded:outline-2 aria-expanded:outline-ink aria-expanded:outline-offset-2"
      >
        <PictureThumb picture={picture} width={320} />
      </button>
      <div className="pt-1.5">
        {picture.takenDownAt !== null && <Badge tone="off">Taken down</Badge>}
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
