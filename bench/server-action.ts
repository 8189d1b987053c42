import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Answer, ask } from '#bench/http.ts';
import { site } from '#bench/newsroom.ts';
import { env } from '#lib/env.ts';

type Manifest = { node: Record<string, { exportedName: string }> };

const manifest = path.join(env.BUILD_DIR, 'server/server-reference-manifest.json');
const actions = Object.entries((JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).node);

/** Calls a server action as the page of a story does when its button is pressed. Throws where it says no. */
export async function callAction(
  name: string,
  cookie: string,
  storyId: string,
  input: object,
): Promise<Answer> {
  const id = actions.find(([, action]) => action.exportedName === name)?.[0];
  if (!id) throw new Error(`The build has no action ${name}.`);
  const headers = { cookie, origin: site, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  const answer = await ask(
    `${site}/desk/stories/${storyId}`,
    { method: 'POST', headers },
    JSON.stringify([input]),
  );
  if (answer.status !== 200 || !answer.body.includes('"ok":true')) {
    throw new Error(`${name} answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`);
  }
  return answer;
}
