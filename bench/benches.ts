import type { Bench } from '#bench/figure.ts';
import { breaking } from '#bench/figures/breaking.ts';
import { editor } from '#bench/figures/editor.ts';
import { firstStart } from '#bench/figures/first-start.ts';
import { lists } from '#bench/figures/lists.ts';
import { live } from '#bench/figures/live.ts';
import { publish } from '#bench/figures/publish.ts';
import { steps } from '#bench/figures/steps.ts';
import { storyBytes } from '#bench/figures/story-bytes.ts';
import { storyPage } from '#bench/figures/story-page.ts';
import { webProcess } from '#bench/figures/web-process.ts';

/** Every bench, in the order of the table: those that want a small newsroom come before those that fill it up. */
export const benches: Bench[] = [
  storyBytes,
  publish,
  live,
  editor,
  steps,
  webProcess,
  storyPage,
  breaking,
  lists,
  firstStart,
];
