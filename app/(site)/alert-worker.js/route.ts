import { assetsDir } from '#lib/env.ts';
import { readAlertWorker } from '#site/assets.ts';
import { answer, pressScript } from '#site/press.ts';

// Next takes a file of this name for one that never changes, and would write it while it builds.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answer(async () => pressScript(readAlertWorker(assetsDir)));
}
