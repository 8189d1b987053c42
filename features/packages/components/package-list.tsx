import { PackageOpen } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { PackageLine } from '#features/packages/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';

type PackageListProps = { packages: PackageLine[]; now: Date; zone: string };

/** All packages, with when they go out. */
export function PackageList({ packages, now, zone }: PackageListProps) {
  if (packages.length === 0) {
    return (
      <EmptyState title="No packages yet" icon={<PackageOpen size={24} aria-hidden />}>
        A package holds stories that go out together: all at one time, or none of them. Make the first one
        below.
      </EmptyState>
    );
  }
  return (
    <List label="Packages">
      {packages.map(({ id, name, stories, at, failure }) => (
        <ListRow
          key={id}
          title={
            <TextLink href={`/desk/packages/${id}`} isQuiet>
              <bdi>{name}</bdi>
            </TextLink>
          }
          detail={failure || (stories === 1 ? '1 story' : `${stories} stories`)}
          end={
            at && (
              <Badge tone={failure ? 'danger' : 'accent'}>
                {failure ? 'Failed' : dayWords(at, now, zone)}
              </Badge>
            )
          }
        />
      ))}
    </List>
  );
}
