import type { Page } from '@playwright/test';

/** The stream between a page and the newsroom, to be cut at the worst moment. */
export type CuttableStream = {
  /** Lets the next batch be stored, keeps every answer to it back, and breaks the connection until `mend`. */
  cutAtNextAnswer: () => void;
  /** Lets the page's own attempts to come back through. */
  mend: () => void;
  /** How often that happened. */
  cuts: () => number;
  /** From now on nothing that is typed reaches the newsroom, though everything else does. */
  holdBack: () => void;
};

/** Puts itself between a page and the newsroom: call it before the page opens a story. */
export async function openCuttableStream(page: Page): Promise<CuttableStream> {
  let isArmed = false;
  let isHeldBack = false;
  let cuts = 0;
  let whole = Promise.withResolvers<void>();
  whole.resolve();
  await page.routeWebSocket(/\/api\/desk-stream/, async (browser) => {
    await whole.promise;
    const newsroom = browser.connectToServer();
    let isCutting = false;
    let isCut = false;
    browser.onMessage((message) => {
      if (isArmed && typeOf(message) === 'batch') {
        isArmed = false;
        isCutting = true;
      }
      if (!isHeldBack || typeOf(message) !== 'batch') newsroom.send(message);
    });
    newsroom.onMessage((message) => {
      if (isCut) return;
      if (!isCutting) return browser.send(message);
      if (typeOf(message) !== 'ack') return;
      cuts += 1;
      isCutting = false;
      isCut = true;
      whole = Promise.withResolvers();
      void newsroom.close();
      void browser.close();
    });
  });
  return {
    cutAtNextAnswer: () => {
      isArmed = true;
    },
    mend: () => whole.resolve(),
    cuts: () => cuts,
    holdBack: () => {
      isHeldBack = true;
    },
  };
}

function typeOf(message: string | Buffer): string {
  return JSON.parse(message.toString()).type;
}
