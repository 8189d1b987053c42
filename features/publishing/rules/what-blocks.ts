import type { ReadinessIssue } from '#features/review/rules/readiness.ts';

/** Whether one of these keeps a version from its readers; warnings do not. */
export function isBlocked(issues: readonly ReadinessIssue[]): boolean {
  return issues.some(({ level }) => level === 'blocks');
}

/** What is said of the version and not of the text as it is now: what both lack is said once, with the text. */
export function onlyInVersion(
  version: readonly ReadinessIssue[],
  text: readonly ReadinessIssue[],
): ReadinessIssue[] {
  const said = new Set(text.map(nameOf));
  return version.filter((issue) => !said.has(nameOf(issue)));
}

function nameOf({ code, passageId, placeId, message }: ReadinessIssue): string {
  return JSON.stringify([code, passageId, placeId, message]);
}
