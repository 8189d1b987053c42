import { Check, CircleDot, Hourglass } from 'lucide-react';
import type { BlockChange } from '#editor/changes.ts';
import { MeantButton } from '#features/review/components/meant-button.tsx';
import { PassPassages } from '#features/review/components/pass-passages.tsx';
import type { ReviewedPassage } from '#features/review/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';

type PassageSideProps = {
  storyId: string;
  versionId: string;
  change: BlockChange;
  /** Undefined for the draft as it is now: nobody has been asked about that yet. */
  passage: ReviewedPassage | undefined;
  issues: ReadinessIssue[];
  /** Whose changes go without saying. */
  filedBy: string | null;
  mayLook: boolean;
  mayMean: boolean;
};

/** Beside a passage: what became of it, who passed it or for whom it waits, and what is still missing in it. */
export function PassageSide(props: PassageSideProps) {
  const { storyId, versionId, change, passage, issues } = props;
  return (
    <>
      <ChangeNotes change={change} />
      {passage && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Standing passage={passage} filedBy={props.filedBy} />
          {passage.forYou && props.mayLook && (
            <PassPassages
              storyId={storyId}
              versionId={versionId}
              passages={[passage.id]}
              kind="quiet"
              label="Pass this passage"
            >
              Pass
            </PassPassages>
          )}
        </div>
      )}
      {issues.map((issue) => (
        <div
          key={`${issue.code} ${issue.placeId} ${issue.message}`}
          className="flex flex-col items-start gap-1"
        >
          <p className={issue.level === 'blocks' ? 'text-danger' : 'text-attention'}>{issue.message}</p>
          {issue.placeholder && props.mayMean && <MeantButton storyId={storyId} issue={issue} />}
        </div>
      ))}
    </>
  );
}

const KINDS: Record<BlockChange['kind'], string> = {
  same: '',
  changed: 'Changed',
  added: 'New',
  removed: 'Taken out',
  moved: 'Moved',
};

/** What became of a passage, in words. */
export function ChangeNotes({ change }: { change: BlockChange }) {
  if (change.kind === 'same') return null;
  return (
    <div className="change-notes text-muted">
      <span className={`font-medium ${change.kind === 'removed' ? 'text-danger' : 'text-attention'}`}>
        {KINDS[change.kind]}
      </span>
      {change.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

type StandingProps = { passage: ReviewedPassage; filedBy: string | null };

/** Where a passage stands, in a line. Whose change it is is said where it is not simply the filer's. */
export function Standing({ passage, filedBy }: StandingProps) {
  const { passed, passedBy, waitsBecauseOf, forYou, yours } = passage;
  if (passed) {
    return (
      <p className="flex items-start gap-1 text-muted">
        <Check size={14} aria-hidden className="mt-0.5 shrink-0 text-good" />
        {passedBy.length > 0 ? `Passed by ${listed(passedBy)}` : 'Passed'}
      </p>
    );
  }
  const isFilers = waitsBecauseOf.every((name) => name === filedBy);
  const whose = isFilers ? '' : ` Changed by ${listed(waitsBecauseOf)}.`;
  if (forYou) {
    return (
      <p className="flex items-start gap-1 font-medium text-attention">
        <CircleDot size={14} aria-hidden className="mt-0.5 shrink-0" />
        <span>
          Waits for you<span className="font-normal text-muted">{whose && `.${whose}`}</span>
        </span>
      </p>
    );
  }
  return (
    <p className="flex items-start gap-1 text-muted">
      <Hourglass size={14} aria-hidden className="mt-0.5 shrink-0" />
      {yours ? 'Yours: waits for somebody else.' : `Waits for somebody who may pass it.${whose}`}
    </p>
  );
}

function listed(names: string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
