import { uploadVideo } from '#features/videos/commands.ts';
import { getVideo, getVideos } from '#features/videos/queries.ts';
import { videoIdsSchema } from '#features/videos/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { failure, notFound, success } from '#lib/result.ts';

/** The videos of these `ids`, set apart by commas; unknown ones are left out. */
export const GET = deskRoute(async (actor, request) => {
  const ids = videoIdsSchema.parse(new URL(request.url).searchParams.get('ids') ?? '');
  return answer(success(await getVideos(actor, ids)));
});

/** Takes one video in: the body is the file, `name` what it was called. Answers with the video. */
export const PUT = deskRoute(async (actor, request) => {
  if (!request.body) return answer(failure('invalid', 'The file is empty.'));
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const uploaded = await uploadVideo(actor, { name, body: request.body });
  if (!uploaded.ok) return answer(uploaded);
  const video = await getVideo(actor, uploaded.value.videoId);
  return answer(video ? success(video) : notFound('video'));
});
