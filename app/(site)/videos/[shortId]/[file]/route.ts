import { publicCaptionsText, publicVideo } from '#features/publishing/public/videos/queries.ts';
import { captionsResponse, videoResponse } from '#features/videos/services/video-response.ts';
import { reader } from '#lib/actor.ts';
import { parseVideoFile } from '#site/addresses.ts';

type Context = { params: Promise<{ shortId: string; file: string }> };

/** A video or its captions for readers, asked anew at each request, each part of a video too. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { shortId, file } = await params;
  return (await found(request, shortId, file)) ?? new Response('There is no such video.', { status: 404 });
}

async function found(request: Request, shortId: string, file: string): Promise<Response | null> {
  const wanted = parseVideoFile(file);
  if (!wanted) return null;
  if ('captions' in wanted) {
    const text = await publicCaptionsText(reader(), { videoShortId: shortId, shortId: wanted.captions });
    return text === null ? null : captionsResponse(text);
  }
  const video = await publicVideo(reader(), { shortId });
  return video?.type === wanted.type ? videoResponse(request, video) : null;
}
