import type { TopicInfo } from '#editor/views/editor-services.ts';
import { KnownById } from '#features/documents/components/known-by-id.ts';
import type { Result } from '#lib/result.ts';

/** The topics of More on blocks with their newest stories; `not` is the story whose draft shows them. */
export function knownTopics(not: string): KnownById<TopicInfo> {
  return new KnownById(async (ids) => {
    const topics = await Promise.all(ids.map((id) => fetchTopic(id, not)));
    return new Map(topics.flatMap((topic) => (topic ? [[topic.id, topic] as const] : [])));
  });
}

async function fetchTopic(id: string, not: string): Promise<TopicInfo | null> {
  const response = await fetch(`/api/topics/${id}?${new URLSearchParams({ not })}`);
  const result = (await response.json()) as Result<TopicInfo>;
  if (result.ok) return result.value;
  if (result.code === 'not_found') return null;
  throw new Error(result.message);
}
