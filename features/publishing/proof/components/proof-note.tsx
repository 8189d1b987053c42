'use client';

import { CircleAlert, Eye, ShieldCheck } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import { lookAgainAction } from '#features/publishing/proof/actions.ts';
import type { Proof, SeenPlace } from '#features/publishing/proof/queries.ts';
import { sightWords } from '#features/publishing/proof/rules/sight-words.ts';
import type { LookAgain } from '#features/publishing/proof/schema.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type ProofNoteProps = { of: LookAgain; proof: Proof | null; mayLook: boolean; time: TimeShown };

/** Where a story or picture was looked for after it was taken from readers, and what was seen there: first what is not as it should be. */
export function ProofNote({ of, proof, mayLook, time }: ProofNoteProps) {
  const bad = proof?.places.filter(({ outcome }) => outcome === 'shown' || outcome === 'unknown') ?? [];
  return (
    <section aria-labelledby="proof" className="flex flex-col gap-2">
      <h3 id="proof" className="font-semibold">
        Where it was looked for
      </h3>
      {proof ? <Summary proof={proof} time={time} /> : <p className="text-muted">Nobody has looked yet.</p>}
      {bad.length > 0 && <Places places={bad} />}
      {proof && (
        <details>
          <summary className="min-h-6 cursor-pointer text-accent">All {proof.places.length} places</summary>
          <Places places={proof.places} />
        </details>
      )}
      {mayLook && (
        <div>
          <ActionButton size="small" action={() => lookAgainAction(of)}>
            Look again
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function Summary({ proof, time }: Pick<ProofNoteProps, 'time'> & { proof: Proof }) {
  const { places, nodes, doneAt } = proof;
  const silent = nodes.filter(({ state }) => state === 'silent').map(({ name }) => name);
  const count = (wanted: SeenPlace['outcome']) => places.filter(({ outcome }) => outcome === wanted).length;
  const when = <Time at={new Date(doneAt ?? proof.at).toISOString()} {...time} />;
  if (count('shown') > 0) {
    return (
      <Note tone="danger" icon={<CircleAlert size={16} aria-hidden />}>
        <p className="font-medium">
          {count('shown') === 1 ? 'One place still shows it' : `${count('shown')} places still show it`}
        </p>
        <p>Looked at {when}</p>
      </Note>
    );
  }
  if (doneAt === null) {
    return (
      <Note icon={<Eye size={16} aria-hidden />}>
        Looking at {places.length} places on {nodes.map(({ name }) => name).join(', ')}
      </Note>
    );
  }
  if (silent.length + count('unknown') > 0) {
    return (
      <Note tone="attention" icon={<CircleAlert size={16} aria-hidden />}>
        <p className="font-medium">
          {silent.length > 0
            ? `No word from ${silent.join(', ')}: it may still show it`
            : 'Some places could not be looked at'}
        </p>
        <p>Looked at {when}</p>
      </Note>
    );
  }
  return (
    <Note tone="good" icon={<ShieldCheck size={16} aria-hidden />}>
      <p className="font-medium">None of {places.length} places shows it</p>
      <p>
        Looked at {when} on {nodes.map(({ name }) => name).join(', ')}
      </p>
    </Note>
  );
}

function Places({ places }: { places: SeenPlace[] }) {
  return (
    <ul className="flex flex-col">
      {places.map(({ name, address, outcome, answers }) => (
        <li key={address} className="border-line border-b py-1.5 last:border-b-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span>{name}</span>
            <span className={outcome === 'shown' ? 'font-medium text-danger' : 'text-muted'}>
              {sightWords(
                outcome,
                answers.flatMap(({ status, kept }) => (kept === null ? status : [status, kept])),
              )}
            </span>
          </p>
          <p dir="ltr" className="break-all text-muted text-sm">
            {address}
          </p>
        </li>
      ))}
    </ul>
  );
}
