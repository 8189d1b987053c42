'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { DEMO_PEOPLE, type DemoPerson } from '#features/people/rules/demo-people.ts';
import { roleNames } from '#features/people/rules/role-name.ts';
import { signInAction } from '#features/people/sessions/actions.ts';
import { toDesk } from '#features/people/sessions/components/to-desk.ts';

/** The demo newsroom's people with their passwords, each with a button that signs in as them. */
export function DemoSignIn() {
  return (
    <section aria-labelledby="demo-people" className="flex flex-col gap-2">
      <h2 id="demo-people" className="font-semibold text-ink text-md">
        This is a demo newsroom
      </h2>
      <p>Sign in as anybody. Two browsers make two people.</p>
      <List label="People of the demo newsroom">
        {DEMO_PEOPLE.map((person) => (
          <DemoRow key={person.email} person={person} />
        ))}
      </List>
    </section>
  );
}

function DemoRow({ person }: { person: DemoPerson }) {
  const { name, email, role, password } = person;
  return (
    <ListRow
      title={
        <span className="text-ink">
          {name} <span className="font-normal text-muted">{roleNames[role]}</span>
        </span>
      }
      detail={
        <>
          <span className="block">{email}</span>
          <code className="block">{password}</code>
        </>
      }
      end={
        <ActionButton
          size="small"
          aria-label={`Sign in as ${name}`}
          action={() => signInAction({ email, password })}
          onSuccess={toDesk}
        >
          Sign in
        </ActionButton>
      }
    />
  );
}
