import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

/** What is printed as an error in a test is an error: it fails the test that caused it. */
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(globalThis.console, 'error').mockImplementation((...args) => {
    printed.push(format(...args));
  });
});

afterEach(() => {
  if (printed.length > 0) {
    throw new Error(`console.error was called:\n${printed.join('\n')}`);
  }
});
