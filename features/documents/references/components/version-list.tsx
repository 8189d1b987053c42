import { Badge } from '#components/ui/badge.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ListedVersion } from '#features/documents/references/queries.ts';

type VersionListProps = {
  storyId: string;
  versions: ListedVersion[];
  /** The server's time in ISO 8601, and the newsroom's zone and clock. */
  time: { now: string; zone: string; clock: '24' | '12' };
};

const CAUSES: Record<ListedVersion['cause'], string> = {
  filed: 'filed',
  passed_as_is: 'passed as it was',
  published: 'published',
  named: 'kept by name',
  before_restore: 'kept before a restore',
};

/** A version in a choice of several: its number, what it was made for, by whom. */
export function versionLabel({ number, cause, by }: Pick<ListedVersion, 'number' | 'cause' | 'by'>): string {
  return `Version ${number}, ${CAUSES[cause]} by ${by}`;
}

/** The versions of a story: immutable copies, each with what it was made for and what it changed. */
export function VersionList({ storyId, versions, time }: VersionListProps) {
  if (versions.length === 0) return <p className="text-muted">No version yet: filing makes the first.</p>;
  const address = `/desk/stories/${storyId}/history`;
  return (
    <>
      <p className="mb-3">
        <TextLink href={address}>What was changed since version {versions[0]?.number}</TextLink>
      </p>
      <ol className="flex flex-col gap-2.5">
        {versions.map(({ id, number, cause, by, at, words, isPublic }) => (
          <li key={id}>
            <span className="flex items-center justify-between gap-2">
              <span className="font-medium">Version {number}</span>
              {isPublic && <Badge tone="good">Readers see it</Badge>}
            </span>
            <span className="block text-muted text-sm">
              {CAUSES[cause]} by {by}, <Time at={at.toISOString()} {...time} />, {words} words
            </span>
            <TextLink href={`${address}?to=${number}`}>
              {number === versions.at(-1)?.number ? 'Read it' : 'What it changed'}
            </TextLink>
          </li>
        ))}
      </ol>
    </>
  );
}
