import { captionsText, getVideo } from '#features/videos/queries.ts';
import { videoFileSchema } from '#features/videos/schema.ts';
import { captionsResponse, videoResponse } from '#features/videos/services/video-response.ts';
import type { PersonActor } from '#lib/actor.ts';
import { deskRoute } from '#lib/desk-route.ts';

/** A video's file (`video`) or one of its captions tracks (`ID.vtt`) for people who are signed in, published or not. */
export const GET = deskRoute<{ id: string; file: string }>(async (actor, request, params) => {
  const none = new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return (await found(actor, request, params)) ?? none;
});

async function found(actor: PersonActor, request: Request, params: { id: string; file: string }) {
  const asked = videoFileSchema.safeParse(params);
  if (!asked.success) return null;
  const { id, file } = asked.data;
  const video = await getVideo(actor, id);
  if (!video || file === 'video') return video && videoResponse(request, video, 'private, no-cache');
  const captionsId = file.replace(/\.vtt$/, '');
  if (!video.captions.some((track) => track.id === captionsId)) return null;
  const text = await captionsText(actor, captionsId);
  return text === null ? null : captionsResponse(text, 'private, no-cache');
}
