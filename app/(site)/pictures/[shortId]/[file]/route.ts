import { getSettings } from '#features/newsroom/settings/queries.ts';
import { readRendition } from '#features/pictures/services/storage.ts';
import { isPictureGone, publicPicture } from '#features/publishing/public/queries.ts';
import { reader } from '#lib/actor.ts';
import { parsePictureFile } from '#site/addresses.ts';

type Context = { params: Promise<{ shortId: string; file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { shortId, file } = await params;
  const wanted = parsePictureFile(file);
  const picture = wanted && (await publicPicture(reader(), { shortId }));
  const found = picture && (await readRendition(picture.id, file));
  if (!found) {
    if (await isPictureGone(reader(), { shortId })) return new Response('It is gone.', { status: 410 });
    return new Response('There is no such picture.', { status: 404 });
  }
  const headers = {
    'content-type': wanted.format === 'webp' ? 'image/webp' : 'image/jpeg',
    'content-length': String(found.bytes),
    'cache-control': 'no-cache',
    // The demo newsroom is not indexed: neither its pages nor what stands in them.
    ...((await getSettings(reader())).demo ? { 'x-robots-tag': 'noindex' } : {}),
  };
  return new Response(found.stream, { headers });
}
