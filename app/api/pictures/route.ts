import { uploadPicture } from '#features/pictures/commands.ts';
import { getPicture, listPictures } from '#features/pictures/queries.ts';
import { pictureListSchema } from '#features/pictures/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { failure, notFound, success } from '#lib/result.ts';

/** A page of pictures, the newest first: `q` are words, `before` is the cursor of the page before. */
export const GET = deskRoute(async (actor, request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return answer(success(await listPictures(actor, pictureListSchema.parse(asked))));
});

/** Takes one picture in: the body is the file, `name` what it was called. Answers with the picture. */
export const PUT = deskRoute(async (actor, request) => {
  if (!request.body) return answer(failure('invalid', 'The file is empty.'));
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const uploaded = await uploadPicture(actor, { name, body: request.body });
  if (!uploaded.ok) return answer(uploaded);
  const picture = await getPicture(actor, uploaded.value.pictureId);
  return answer(picture ? success(picture) : notFound('picture'));
});
