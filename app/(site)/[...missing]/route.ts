import { siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { toResponse } from '#site/press.ts';

export async function GET(): Promise<Response> {
  return toResponse(await pressMessage(await siteFrame(reader()), 404));
}
