/** Wrong passwords for one e-mail address: how many in a row, and when the last one was. */
export type WrongPasswords = { times: number; lastAt: Date };

/** Wrong passwords older than this many seconds are forgotten. */
export const forgottenAfter = 24 * 60 * 60;

const free = 3;
const firstDelay = 5;
const longestDelay = 15 * 60;
const crowd = 20;
const longestCrowdDelay = 5;

/**
 * How many seconds somebody must wait before the next try. What grows is the delay of one place (a browser that signed in
 * here before, or an address) for one e-mail address, so whoever guesses delays only themselves. A crowd of addresses
 * guessing at one e-mail address costs each of them a few seconds more, never their first try: nobody is locked out by others.
 */
export function waitSeconds(
  wrong: { here: WrongPasswords | null; everywhere: WrongPasswords | null; knownBrowser: boolean },
  now: Date,
): number {
  const { here, everywhere, knownBrowser } = wrong;
  if (!here || isForgotten(here, now)) return 0;
  const crowded = !knownBrowser && everywhere && !isForgotten(everywhere, now);
  const delay = Math.max(delayOfPlace(here.times), crowded ? delayOfCrowd(everywhere.times) : 0);
  return Math.max(0, Math.ceil(delay - secondsSince(here.lastAt, now)));
}

/** Whether wrong passwords are so old that they no longer count. */
export function isForgotten(wrong: WrongPasswords, now: Date): boolean {
  return secondsSince(wrong.lastAt, now) >= forgottenAfter;
}

function delayOfPlace(times: number): number {
  return times < free ? 0 : Math.min(longestDelay, firstDelay * 2 ** (times - free));
}

function delayOfCrowd(times: number): number {
  return Math.min(longestCrowdDelay, Math.floor(times / crowd));
}

function secondsSince(time: Date, now: Date): number {
  return (now.getTime() - time.getTime()) / 1000;
}
