'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Time } from '#components/ui/time.tsx';
import { AddressWords } from '#features/publishing/components/address-words.tsx';
import { LiveAddress } from '#features/publishing/components/live-address.tsx';
import { OwedLook } from '#features/publishing/components/owed-look.tsx';
import { PublicationList } from '#features/publishing/components/publication-list.tsx';
import { PublishAlone } from '#features/publishing/components/publish-alone.tsx';
import { PublishButton } from '#features/publishing/components/publish-button.tsx';
import { Treatment } from '#features/publishing/components/treatment.tsx';
import {
  KillDialog,
  ReinstateDialog,
  reasonWords,
  TakeDownButton,
} from '#features/publishing/components/withdrawal.tsx';
import { Embargo } from '#features/publishing/embargo/components/embargo.tsx';
import { ProofNote } from '#features/publishing/proof/components/proof-note.tsx';
import type { Candidate, PublishingState } from '#features/publishing/queries.ts';
import { howToPublish, publishWords } from '#features/publishing/rules/how-to-publish.ts';
import { isBlocked, onlyInVersion } from '#features/publishing/rules/what-blocks.ts';
import { Ending } from '#features/publishing/schedule/components/ending.tsx';
import { Ordered } from '#features/publishing/schedule/components/ordered.tsx';
import { ScheduleButton } from '#features/publishing/schedule/components/schedule-button.tsx';
import { isOff } from '#features/publishing/workflow.ts';
import { IssueList } from '#features/review/components/issue-list.tsx';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { SiteBadges } from '#features/stories/components/story-badges.tsx';

type PublishPanelProps = {
  state: PublishingState;
  /** The story's whole address, where readers have it. */
  address: string | null;
  /** What the text as it is now lacks, which stands above. */
  lacks: ReadinessIssue[];
  mayMean: boolean;
  time: TimeShown;
};

/** In the story's panel: where it stands on the site, what could go out next, how it is treated, and the ways off the site. */
export function PublishPanel({ state, address, lacks, mayMean, time }: PublishPanelProps) {
  const { can, siteState, owed } = state;
  const ids = { storyId: state.storyId, change: state.change };
  const isMain = state.mendId === null;
  return (
    <section aria-label="On the site" className="flex flex-col gap-4">
      <Standing state={state} time={time} />
      {address !== null && siteState === 'published' && (
        <LiveAddress address={address} shownAt={state.shownAt} />
      )}
      {isOff(siteState) && (
        <ProofNote of={{ storyId: state.storyId }} proof={state.proof} mayLook={can.lookAgain} time={time} />
      )}
      {owed.map((look) => (
        <OwedLook key={look.publicationId} storyId={state.storyId} look={look} time={time} />
      ))}
      {isMain && <Ordered state={state} time={time} />}
      <Next state={state} lacks={lacks} mayMean={mayMean} time={time} />
      {isMain && <Embargo state={state} time={time} />}
      {isMain && <Ending state={state} time={time} />}
      {isMain && (can.treat || state.treatment.words !== null) && (
        <Part title="Treatment">
          <Treatment state={state} time={time} />
          <AddressWords state={state} />
        </Part>
      )}
      {isMain && state.publications.length > 0 && (
        <Part title="What readers were given">
          <PublicationList publications={state.publications} time={time} />
        </Part>
      )}
      {isMain && (can.takeDown || can.reinstate || can.kill) && (
        <div className="flex flex-wrap gap-2 border-line border-t pt-4">
          {can.takeDown && <TakeDownButton storyId={state.storyId} />}
          {can.reinstate && <ReinstateDialog {...ids} trigger={<Button kind="primary">Reinstate</Button>} />}
          {can.kill && <KillDialog {...ids} trigger={<Button kind="quiet">Kill</Button>} />}
        </div>
      )}
    </section>
  );
}

function Standing({ state, time }: { state: PublishingState; time: TimeShown }) {
  const { siteState, siteStateAt, siteStateReason, treatment } = state;
  if (siteState === 'unpublished') return <p className="text-muted">Readers have nothing of it yet.</p>;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <SiteBadges siteState={siteState} breaking={treatment.breakingUntil !== null} held={false} />
        <span className="text-muted">
          <Time at={new Date(siteStateAt).toISOString()} {...time} />
        </span>
      </p>
      {siteStateReason !== '' && <p dir="auto">{reasonWords(siteStateReason)}</p>}
    </div>
  );
}

function Next({ state, lacks, mayMean, time }: Omit<PublishPanelProps, 'address'>) {
  const { candidate, act, can } = state;
  const isShown = act !== null && (can.publish || can.publishAlone);
  if (!isShown) return null;
  const issues = candidate?.issues ?? [];
  return (
    <div className="flex flex-col gap-3">
      {candidate && issues.length > 0 && <Lacks {...{ state, candidate, lacks, mayMean }} />}
      <div className="flex flex-wrap gap-2">
        {can.publish && candidate && <CandidateButton state={state} candidate={candidate} act={act} />}
        {can.schedule && candidate && (
          <ScheduleButton
            storyId={state.storyId}
            change={state.change}
            how={howToPublish(candidate, { mode: 'as_filed' })}
            act={act}
            mayCorrect={can.correct}
            time={time}
          >
            {scheduleWords(candidate.how, state.order !== null)}
          </ScheduleButton>
        )}
        {can.publishAlone && <PublishAlone state={state} />}
      </div>
      {candidate && issues.length === 0 && (
        <p className="text-muted">
          Version {candidate.number}{' '}
          {candidate.how === 'passed' ? 'is passed and ready.' : 'goes out with your yes.'}
        </p>
      )}
    </div>
  );
}

type LacksProps = Pick<PublishPanelProps, 'state' | 'lacks' | 'mayMean'> & { candidate: Candidate };

/** What the version that could go out lacks, but for what is said of the text above. */
function Lacks({ state, candidate, lacks, mayMean }: LacksProps) {
  const own = onlyInVersion(candidate.issues, lacks);
  const isSaidAbove = own.length < candidate.issues.length;
  return (
    <>
      <p>
        <span className="font-medium">
          Version {candidate.number} {isBlocked(candidate.issues) ? 'is not ready' : 'can go out'}
        </span>
        {isSaidAbove && (
          <span className="text-muted">{own.length > 0 ? ': what stands above, and' : ': see above'}</span>
        )}
      </p>
      {own.length > 0 && <IssueList storyId={state.storyId} issues={own} mayMean={mayMean} />}
    </>
  );
}

function scheduleWords(how: 'passed' | 'pass_first', isOrdered: boolean): string {
  if (isOrdered) return 'Change the time';
  return how === 'pass_first' ? 'Pass and schedule' : 'Schedule';
}

type CandidateButtonProps = {
  state: PublishingState;
  candidate: Candidate;
  act: 'publish' | 'update';
};

function CandidateButton({ state, candidate, act }: CandidateButtonProps) {
  const how = howToPublish(candidate, { mode: 'as_filed' });
  return (
    <PublishButton
      storyId={state.storyId}
      change={state.change}
      how={how}
      act={act}
      mayCorrect={state.can.correct}
      kind={candidate.how === 'passed' ? 'primary' : 'secondary'}
      isDisabled={isBlocked(candidate.issues)}
    >
      {publishWords(state, how)}
    </PublishButton>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 border-line border-t pt-4">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  );
}
