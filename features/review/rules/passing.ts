/** A passage of a version with the people who changed it since it was last passed. */
export type AuthoredPassage = { id: string; kind: string; hash: string; openAuthors: string[] };

/** One person's yes. `completes`: with it the passage was passed, under a rule at least as strict as today's. */
export type GivenPass = { passageId: string; hash: string; personId: string; completes: boolean };

/** Whether a person's yes counts for anybody's words in the version's section. */
export type MayPass = (personId: string) => boolean;

/** Where a passage of a version stands. `uncovered` are its authors whose changes nobody who counts has looked at. */
export type PassageState = AuthoredPassage & { passed: boolean; passers: string[]; uncovered: string[] };

/**
 * Whether a passage is passed: every open author's change was seen by somebody else who may pass, or whose yes counts
 * because the author may pass. Words without open authors need one yes of somebody who may pass.
 */
export function isPassed(openAuthors: string[], passers: string[], mayPass: MayPass): boolean {
  if (openAuthors.length === 0) return passers.some(mayPass);
  return openAuthors.every((author) => isCovered(author, passers, mayPass));
}

/** The state of every passage of a version, from all passes ever given in its story. */
export function passageStates(
  passages: AuthoredPassage[],
  passes: GivenPass[],
  mayPass: MayPass,
): PassageState[] {
  const given = Map.groupBy(passes, (pass) => keyOf(pass.passageId, pass.hash));
  return passages.map((passage) => {
    const yes = given.get(keyOf(passage.id, passage.hash)) ?? [];
    const passers = [...new Set(yes.map((pass) => pass.personId))];
    const passed = yes.some((pass) => pass.completes) || isPassed(passage.openAuthors, passers, mayPass);
    const uncovered = passed
      ? []
      : passage.openAuthors.filter((author) => !isCovered(author, passers, mayPass));
    return { ...passage, passed, passers, uncovered };
  });
}

/** Whether this person's yes would bring the passage nearer to being passed. Nobody's does for their own words. */
export function mayCover(personId: string, state: PassageState, mayPass: MayPass): boolean {
  if (state.passed || state.passers.includes(personId)) return false;
  if (state.openAuthors.length === 0) return mayPass(personId);
  return state.uncovered.some((author) => isCovered(author, [personId], mayPass));
}

/** The passage after this person's yes. */
export function withPass(state: PassageState, personId: string, mayPass: MayPass): PassageState {
  const passers = [...state.passers, personId];
  const passed = isPassed(state.openAuthors, passers, mayPass);
  const uncovered = state.uncovered.filter((author) => !isCovered(author, passers, mayPass));
  return { ...state, passers, passed, uncovered: passed ? [] : uncovered };
}

/** What still stands between a version and being passed, as sentences for this person. Empty when nothing does. */
export function waitingFor(states: PassageState[], personId: string, mayPass: MayPass): string[] {
  const open = states.filter((state) => !state.passed);
  const own = open.filter((state) => !mayCover(personId, state, mayPass) && isOwn(state, personId));
  const theirs = open.filter((state) => mayCover(personId, state, mayPass));
  const others = open.length - own.length - theirs.length;
  return [
    theirs.length > 0 && `${passages(theirs.length, 'waits', 'wait')} for you.`,
    own.length > 0 &&
      `${passages(own.length, 'waits', 'wait')} for somebody else: you changed ${own.length === 1 ? 'it' : 'them'} yourself.`,
    others > 0 && `${passages(others, 'waits', 'wait')} for somebody who may pass here.`,
  ].filter((sentence) => typeof sentence === 'string');
}

function isCovered(author: string, passers: string[], mayPass: MayPass): boolean {
  return passers.some((passer) => passer !== author && (mayPass(passer) || mayPass(author)));
}

function isOwn(state: PassageState, personId: string): boolean {
  return state.uncovered.includes(personId);
}

function passages(count: number, one: string, many: string): string {
  return count === 1 ? `1 passage ${one}` : `${count} passages ${many}`;
}

function keyOf(passageId: string, hash: string): string {
  return `${passageId} ${hash}`;
}
