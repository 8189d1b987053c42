import { storyIdSchema } from '#features/documents/references/schema.ts';
import { topicIdSchema } from '#features/newsroom/topics/schema.ts';
import { topicPreview } from '#features/publishing/more-on/queries.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { notFound, success } from '#lib/result.ts';

/** A topic with its newest public stories, without the one that asks (`?not=`): what the editor shows of a More on block. */
export const GET = deskRoute<{ id: string }>(async (actor, request, { id }) => {
  const topicId = topicIdSchema.safeParse(id);
  const not = storyIdSchema.safeParse(new URL(request.url).searchParams.get('not'));
  if (!topicId.success) return answer(notFound('topic'));
  const topic = await topicPreview(actor, {
    topicId: topicId.data,
    except: not.success ? [not.data] : [],
  });
  return answer(topic ? success(topic) : notFound('topic'));
});
