import { findChromium } from '#e2e/harness/chromium.ts';
import { removeLeftBehind } from '#test/left-behind.ts';

/** Before the first test: a browser that works, named in the environment of the workers, which are started after this. */
export default async function setUp(): Promise<void> {
  await removeLeftBehind();
  process.env.E2E_BROWSER = JSON.stringify(await findChromium());
}
