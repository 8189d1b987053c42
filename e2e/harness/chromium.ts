import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { unpackChromium } from '#e2e/harness/unpack-chromium.ts';

/** How a browser is started. */
export type Browser = Pick<LaunchOptions, 'executablePath' | 'args' | 'env'>;

type Candidate = { name: string; find: () => Browser | undefined | Promise<Browser | undefined> };

/** Nothing that a browser does by itself may reach the network or ask a question. */
const ARGS = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const CANDIDATES: Candidate[] = [
  { name: 'CHROME_PATH', find: () => at(process.env.CHROME_PATH) },
  { name: 'an installed Chromium or Chrome', find: installed },
  { name: "Playwright's own", find: () => at(chromium.executablePath()) },
  { name: 'the browser inside @sparticuz/chromium', find: unpackChromium },
  { name: "Playwright's own, downloaded now", find: downloaded },
  { name: "Debian's chromium, installed now", find: fromDebian },
];

/** Finds a Chromium that really opens a page here. Throws one sentence that says what to do when there is none. */
export async function findChromium(): Promise<Browser> {
  const tried: string[] = [];
  for (const candidate of CANDIDATES) {
    const found = await candidate.find();
    if (!found) {
      continue;
    }
    const browser = { ...found, args: [...ARGS, ...(found.args ?? [])] };
    const problem = await tryToOpen(browser);
    if (!problem) {
      return browser;
    }
    tried.push(`${candidate.name}: ${problem}`);
  }
  throw new Error(
    `There is no Chromium that opens a page (${tried.join('; ') || 'none was found'}): install one, or set CHROME_PATH to it.`,
  );
}

/** What went wrong when the browser was to open a page; undefined when it did. */
async function tryToOpen(options: Browser): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ ...options, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ready</p>');
      return (await page.textContent('p')) === 'ready' ? undefined : 'it shows nothing';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

function at(executablePath: string | undefined): Browser | undefined {
  return executablePath && existsSync(executablePath) ? { executablePath } : undefined;
}

function installed(): Browser | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return at([...places, MAC].find((place) => existsSync(place)));
}

function downloaded(): Browser | undefined {
  const cli = path.resolve('node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return at(chromium.executablePath());
}

function fromDebian(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, stdio: 'ignore', timeout: 300_000 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
    timeout: 600_000,
  });
  return at('/usr/bin/chromium');
}
