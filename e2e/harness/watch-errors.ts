import type { BrowserContext, Response } from '@playwright/test';

/**
 * Collects what goes wrong in the pages of a context: what they print with `console.error`, exceptions and rejections
 * nobody caught, what the content policy refuses, requests that never reach us, and files and data that are not there.
 * That a page itself answers 404 or 410 is nothing wrong: tests ask for such pages on purpose, and a page that is open is
 * told so of its story.
 */
export function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    // The browser's own line for an answer of 400 and above, without the address: told below with it.
    const isAnswer = message.text().startsWith('Failed to load resource: the server responded');
    if (message.type() === 'error' && !isAnswer) {
      errors.push(`${message.page()?.url() ?? 'a worker'}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`));
  context.on('response', (response) => {
    if (response.status() >= 400 && !isMissingPage(response)) {
      errors.push(`${pageOf(response)}: ${response.url()} answered ${response.status()}`);
    }
  });
  return errors;
}

function isMissingPage(response: Response): boolean {
  const isStory = new URL(response.url()).pathname.match(/^\/fragments\/(story|posts)\//) !== null;
  return [404, 410].includes(response.status()) && (isStory || response.request().isNavigationRequest());
}

function pageOf(response: Response): string {
  return response.request().serviceWorker() ? 'a worker' : response.frame().url();
}
