import { Avatar } from '#components/ui/avatar.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Cell, Column, Row, Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Tone } from '#components/ui/tone.ts';
import { PersonMenu } from '#features/people/components/person-menu.tsx';
import { PersonRole } from '#features/people/components/person-role.tsx';
import { PublishAlone } from '#features/people/components/publish-alone.tsx';
import type { AccountState } from '#features/people/queries.ts';
import { emailPieces } from '#features/people/rules/email-pieces.ts';
import { roleNames } from '#features/people/rules/role-name.ts';
import type { Role } from '#generated/prisma/enums.ts';
import { each } from '#site/text/each.ts';

export type PersonView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  mayPublishAlone: boolean;
  state: AccountState;
  seenAt: string | null;
  change: number;
  canManage: boolean;
  canRename: boolean;
};

type PeopleTableProps = { people: PersonView[]; now: string; zone: string; clock: '24' | '12' };

/** Everybody with an account. Who may manage people does it in the rows. */
export function PeopleTable({ people, ...time }: PeopleTableProps) {
  return (
    <Table
      label="People"
      head={
        <>
          <Column>Name</Column>
          <Column>Role</Column>
          <Column from="tablet">Account</Column>
          <Column from="tablet">May publish alone</Column>
          <Column from="desktop">Last seen</Column>
          <Column align="end">
            <span className="sr-only">More</span>
          </Column>
        </>
      }
    >
      {people.map((person) => (
        <PersonTableRow key={person.id} person={person} time={time} />
      ))}
    </Table>
  );
}

type PersonTableRowProps = { person: PersonView; time: Omit<PeopleTableProps, 'people'> };

function PersonTableRow({ person, time }: PersonTableRowProps) {
  const { name, email, role, state, seenAt, canManage } = person;
  return (
    <Row>
      <Cell isHeading>
        <span className="flex items-start gap-3">
          <Avatar name={name} />
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <Email email={email} />
            {state !== 'active' && <span className="md:hidden">{badgeOf(state)}</span>}
          </span>
        </span>
      </Cell>
      <Cell>{canManage ? <PersonRole person={person} /> : roleNames[role]}</Cell>
      <Cell from="tablet">{badgeOf(state)}</Cell>
      <Cell from="tablet">
        {canManage ? <PublishAlone person={person} /> : person.mayPublishAlone ? 'Yes' : 'No'}
      </Cell>
      <Cell from="desktop" isQuiet>
        {seenAt ? <Time at={seenAt} {...time} /> : 'Not signed in'}
      </Cell>
      <Cell align="end">{person.canRename && <PersonMenu person={person} />}</Cell>
    </Row>
  );
}

/** Whole, and broken between its words; inside one only where that alone is too long for a phone. */
function Email({ email }: { email: string }) {
  return (
    <span className="block break-words text-muted text-sm max-sm:max-w-36">
      {each(emailPieces(email), (piece) => (
        <>
          {piece}
          <wbr />
        </>
      ))}
    </span>
  );
}

const states: Record<AccountState, { label: string; tone: Tone }> = {
  active: { label: 'Open', tone: 'good' },
  invited: { label: 'Link given', tone: 'attention' },
  link_expired: { label: 'Link too old', tone: 'attention' },
  suspended: { label: 'Suspended', tone: 'off' },
};

function badgeOf(state: AccountState) {
  return <Badge tone={states[state].tone}>{states[state].label}</Badge>;
}
