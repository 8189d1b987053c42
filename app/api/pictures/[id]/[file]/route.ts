import { readPreparedSize } from '#features/pictures/queries.ts';
import { preparedSizeSchema } from '#features/pictures/schema.ts';
import { deskRoute } from '#lib/desk-route.ts';

const types = { webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** A prepared size of a picture for people who are signed in, published or not. The browser keeps it, nobody else does. */
export const GET = deskRoute<{ id: string; file: string }>(async (actor, _request, { id, file }) => {
  const asked = preparedSizeSchema.safeParse({ pictureId: id, file });
  const found = asked.success ? await readPreparedSize(actor, asked.data) : null;
  if (!asked.success || !found)
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(found.stream, {
    headers: {
      'content-type': types[asked.data.file.endsWith('.webp') ? 'webp' : 'jpg'],
      'content-length': String(found.bytes),
      'cache-control': 'private, max-age=300',
    },
  });
});
