import type { Byline } from '#editor/head.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import type { StoryPlaces } from '#lib/event-kinds.ts';

/** Where readers meet a story of these versions, the old and the new one: their sections, topics and people together. */
export async function storyPlaces(_actor: Actor, versionIds: (string | null)[]): Promise<StoryPlaces> {
  const versions = await db().version.findMany({
    where: { id: { in: versionIds.filter((id) => id !== null) } },
    select: { sectionId: true, topicIds: true, bylines: true },
  });
  const people = versions.flatMap(({ bylines }) => (bylines as Byline[]).map(({ person }) => person));
  return {
    sections: known(versions.map(({ sectionId }) => sectionId)),
    topics: known(versions.flatMap(({ topicIds }) => topicIds)),
    people: known(people),
  };
}

function known(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
