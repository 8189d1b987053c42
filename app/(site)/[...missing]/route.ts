import { siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer } from '#site/press.ts';

export async function GET(): Promise<Response> {
  return answer(async () => pressMessage(await siteFrame(reader()), 404));
}
