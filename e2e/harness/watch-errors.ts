import type { BrowserContext } from '@playwright/test';

/**
 * Collects what pages of a context complain of: `console.error` and exceptions nobody caught. That an address answers
 * 404 or 410 is no complaint: the browser prints it as one, and tests ask for such pages on purpose.
 */
export function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    const answered = /^Failed to load resource: the server responded with a status of 4(04|10) /;
    if (message.type() === 'error' && !answered.test(message.text())) {
      errors.push(`${message.page()?.url() ?? 'a worker'}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`));
  return errors;
}
