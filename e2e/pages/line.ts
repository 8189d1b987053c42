import type { Page } from '@playwright/test';
import type { Batch } from '#editor/collab/batch.ts';

/** What goes over the desk's stream, as far as a cut has to know it. */
type Said = { type: string; client?: string; batch?: Batch; runs?: { client: string | null }[] };

/** Somebody's connection to the desk's stream, to be broken at the worst moment. */
export type Line = {
  /** Takes the next confirmation away after the newsroom stored what it confirms, and breaks the connection. */
  cutAtNextConfirmation: () => void;
  /** Resolves once it is broken, with all that was sent for storing until then. */
  broken: Promise<string>;
  /** Lets the browser's own attempts to come back through. */
  mend: () => void;
};

/** Puts itself between a person's page and the newsroom; call it before the page opens a story. */
export async function lineOf(page: Page): Promise<Line> {
  const broken = Promise.withResolvers<string>();
  const mended = Promise.withResolvers<void>();
  let state: 'whole' | 'armed' | 'broken' = 'whole';
  let client: string | undefined;
  let sent = '';
  await page.routeWebSocket(/\/api\/desk-stream$/, async (browser) => {
    if (state === 'broken') await mended.promise;
    const newsroom = browser.connectToServer();
    browser.onMessage((message) => {
      const { batch } = said(message);
      client = batch?.client ?? client;
      if (state !== 'broken') sent += wordsIn(batch);
      newsroom.send(message);
    });
    newsroom.onMessage((message) => {
      if (state !== 'armed' || !confirms(said(message), client)) return browser.send(message);
      state = 'broken';
      void newsroom.close();
      void browser.close();
      broken.resolve(sent);
    });
  });
  return {
    cutAtNextConfirmation: () => {
      state = 'armed';
    },
    broken: broken.promise,
    mend: mended.resolve,
  };
}

function said(message: string | Buffer): Said {
  return JSON.parse(message.toString());
}

/** Own steps that come back say as much as the answer to their batch: both tell the browser that they are stored. */
function confirms({ type, client, runs }: Said, own: string | undefined): boolean {
  return type === 'ack' ? client === own : type === 'steps' && !!runs?.some((run) => run.client === own);
}

function wordsIn(batch: Batch | undefined): string {
  const steps = (batch?.steps ?? []) as { slice?: { content?: { text?: string }[] } }[];
  return steps
    .flatMap(({ slice }) => slice?.content ?? [])
    .reduce((words, { text = '' }) => words + text, '');
}
