import { Badge } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ListedVersion } from '#features/documents/references/queries.ts';

type VersionListProps = {
  versions: ListedVersion[];
  /** The server's time in ISO 8601, and the newsroom's zone and clock. */
  time: { now: string; zone: string; clock: '24' | '12' };
};

const CAUSES: Record<ListedVersion['cause'], string> = {
  filed: 'filed',
  passed_as_is: 'passed as it was',
  published: 'published',
  named: 'kept by name',
};

/** The versions of a story: immutable copies, each with what it was made for. */
export function VersionList({ versions, time }: VersionListProps) {
  if (versions.length === 0) return <p className="text-muted">No version yet: filing makes the first.</p>;
  return (
    <ol className="flex flex-col gap-2">
      {versions.map(({ id, number, cause, by, at, words, isPublic }) => (
        <li key={id}>
          <span className="flex items-center justify-between gap-2">
            <span className="font-medium">Version {number}</span>
            {isPublic && <Badge tone="good">Readers see it</Badge>}
          </span>
          <span className="block text-muted text-sm">
            {CAUSES[cause]} by {by}, <Time at={at.toISOString()} {...time} />, {words} words
          </span>
        </li>
      ))}
    </ol>
  );
}
