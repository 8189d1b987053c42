import type { StoryInfo } from '#editor/views/editor-services.ts';
import { KnownById } from '#features/documents/components/known-by-id.ts';
import type { NamedStory } from '#features/documents/references/queries.ts';
import { storyNote } from '#features/documents/rules/story-note.ts';
import type { Result } from '#lib/result.ts';

/** The other stories that this tab's draft leads to. */
export function knownStories(): KnownById<StoryInfo> {
  return new KnownById(async (ids) => {
    const named = await ask<NamedStory[]>('/api/stories', new URLSearchParams(ids.map((id) => ['id', id])));
    return new Map(named.map((story) => [story.id, infoOf(story)]));
  });
}

/** Stories to link to; `not` is the one that asks. Throws where the server does not answer. */
export async function searchStories(words: string, not: string): Promise<StoryInfo[]> {
  const found = await ask<Named[]>('/api/stories/search', new URLSearchParams({ q: words, not }));
  return found.map(infoOf);
}

/** A search does not say what a story was called before. */
type Named = Omit<NamedStory, 'former'> & { former?: string };

function infoOf({ id, slug, headline, siteState, former = '' }: Named): StoryInfo {
  return { id, slug, headline, note: storyNote(siteState), former };
}

async function ask<T>(path: string, query: URLSearchParams): Promise<T> {
  const response = await fetch(`${path}?${query}`);
  const result = (await response.json()) as Result<T>;
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
