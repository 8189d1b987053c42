import type { Byline } from '#editor/head.ts';
import type { StoryTraces } from '#features/publishing/proof/rules/places.ts';
import { authorsOf, pictureTraces } from '#features/publishing/proof/traces/queries.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import { storyPath } from '#site/addresses.ts';

/** How many of the stories that use it are looked at, the newest first. */
const STORIES = 20;

type User = {
  shortId: string;
  sectionName: string;
  sectionWords: string;
  words: string;
  topicIds: string[];
  bylines: Byline[];
  firstPublishedAt: Date;
};

/** Where a picture can be met on the site: its files, and the public stories that use it with all their lists. Null where there is none such. */
export async function tracesOfPicture(
  _actor: PersonActor | SystemActor,
  args: { pictureId: string },
): Promise<StoryTraces | null> {
  const at = await databaseTime();
  const [[picture], users] = await Promise.all([
    pictureTraces([args.pictureId], null),
    db().$queryRaw<User[]>`
      select p.short_id as "shortId", p.section_name as "sectionName", p.section_words as "sectionWords",
        coalesce(p.words, '') as words, p.topic_ids as "topicIds", p.bylines,
        p.first_published_at as "firstPublishedAt"
      from public_versions(${at}::timestamptz) p
      where p.story_id in (select r."storyId" from "Reference" r
        where r.kind = 'picture' and r.place = 'published' and r."targetId" = ${args.pictureId}::uuid)
      order by p.first_published_at desc limit ${STORIES}`,
  ]);
  if (!picture) return null;
  const sections = new Map(
    users.map(({ sectionName, sectionWords }) => [sectionWords, { name: sectionName, words: sectionWords }]),
  );
  return {
    shortId: picture.shortId,
    firstPublishedAt: users[0]?.firstPublishedAt ?? at,
    paths: [],
    sections: [...sections.values()],
    topics: await db().topic.findMany({
      where: { id: { in: users.flatMap(({ topicIds }) => topicIds) } },
      select: { name: true, words: true },
    }),
    authors: await authorsOf(users.flatMap(({ bylines }) => bylines)),
    pictures: [picture],
    videos: [],
    neighbours: users.map(storyPath),
  };
}
