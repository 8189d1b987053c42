import type { Metadata } from 'next';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listPeople } from '#features/people/queries.ts';
import { PictureLibrary } from '#features/pictures/components/picture-library.tsx';
import { listPictures, picturesUsedIn } from '#features/pictures/queries.ts';
import { shownPicture } from '#features/pictures/rules/shown-picture.ts';
import { pictureListSchema } from '#features/pictures/schema.ts';
import { PictureWithdrawal } from '#features/publishing/picture-withdrawal/components/picture-withdrawal.tsx';
import { proofsOfPictures } from '#features/publishing/proof/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Pictures' };

type PicturesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PicturesPage({ searchParams }: PicturesPageProps) {
  const actor = await requireActor();
  const asked = pictureListSchema.parse(await searchParams);
  const [{ pictures, next }, settings, people] = await Promise.all([
    listPictures(actor, asked),
    getSettings(actor),
    listPeople(actor),
  ]);
  const ids = pictures.map((picture) => picture.id);
  const users = await picturesUsedIn(actor, ids);
  const gone = pictures.filter(({ takenDownAt }) => takenDownAt !== null).map(({ id }) => id);
  const proofs = await proofsOfPictures(actor, { ids: gone });
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone: settings.zone, clock };
  return (
    <PictureLibrary
      pictures={pictures.map((picture) => ({
        ...shownPicture(picture),
        usedIn: users.get(picture.id) ?? [],
        withdrawal: (
          <PictureWithdrawal
            picture={shownPicture(picture)}
            proof={proofs.get(picture.id) ?? null}
            time={time}
          />
        ),
      }))}
      next={next}
      asked={asked}
      people={people.map(({ id, name }) => ({ id, name }))}
      time={time}
    />
  );
}
