import Link from 'next/link';
import { Cell, Column, Row, Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';
import {
  ChangedSince,
  Due,
  Length,
  MendMark,
  SecondLook,
  StoryWords,
} from '#features/stories/components/story-marks.tsx';
import type { NewsListRow } from '#features/stories/list/queries.ts';
import { listAddress } from '#features/stories/rules/list-address.ts';
import { saysStage } from '#features/stories/rules/state-name.ts';
import type { NewsList } from '#features/stories/schema.ts';

type NewsListTableProps = { rows: NewsListRow[]; filters: NewsList; time: TimeShown };

/** The news list in columns. A heading with a link sorts by it. */
export function NewsListTable({ rows, filters, time }: NewsListTableProps) {
  return (
    <Table label="Stories" head={<Head filters={filters} />}>
      {rows.map((row) => (
        <StoryRow key={row.id} row={row} time={time} />
      ))}
    </Table>
  );
}

function Head({ filters }: { filters: NewsList }) {
  const sortable = (sort: NewsList['sort'], direction: 'ascending' | 'descending') => ({
    sortHref: listAddress(filters, { sort }),
    sorted: filters.sort === sort ? direction : undefined,
  });
  return (
    <>
      <Column {...sortable('slug', 'ascending')} room="w-56 xl:w-72">
        Slug and line
      </Column>
      <Column from="desktop">Section</Column>
      <Column>Who has it</Column>
      <Column {...sortable('due', 'ascending')}>Due</Column>
      <Column {...sortable('length', 'descending')} align="end" from="desktop">
        Length
      </Column>
      <Column>Stage</Column>
      <Column>On the site</Column>
      <Column {...sortable('active', 'descending')} align="end" from="desktop">
        Changed
      </Column>
    </>
  );
}

function StoryRow({ row, time }: { row: NewsListRow; time: TimeShown }) {
  return (
    <Row>
      <Cell isHeading takesRest>
        <span className="block truncate font-medium">
          <Link
            href={`/desk/stories/${row.id}`}
            prefetch={false}
            data-row={row.id}
            className="text-ink hover:underline"
          >
            <bdi>{row.slug}</bdi>
          </Link>
        </span>
        <StoryWords row={row} />
      </Cell>
      <Cell from="desktop" isQuiet>
        <span className="whitespace-nowrap">{row.section ?? '–'}</span>
      </Cell>
      <Cell>
        <span className={`whitespace-nowrap ${row.heldBy ? '' : 'text-faint'}`}>
          {row.heldBy ?? 'Nobody'}
        </span>
      </Cell>
      <Cell>
        <Due dueAt={row.dueAt} overdue={row.overdue} time={time} />
      </Cell>
      <Cell align="end" from="desktop">
        <Length words={row.words} wanted={row.length} />
      </Cell>
      <Cell>
        <span className="flex flex-col items-start gap-1">
          {saysStage(row) && <StageBadge stage={row.stage} />}
          {row.changedSince && <ChangedSince stage={row.stage} />}
          {row.mend && <MendMark stage={row.mend} />}
        </span>
      </Cell>
      <Cell>
        <span className="flex min-w-32 flex-wrap gap-1">
          <SiteBadges {...row} />
          {row.secondLookSince && <SecondLook since={row.secondLookSince} time={time} />}
        </span>
      </Cell>
      <Cell align="end" from="desktop" isQuiet>
        <Time at={row.activeAt.toISOString()} {...time} />
      </Cell>
    </Row>
  );
}
