'use client';

import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { Time } from '#components/ui/time.tsx';
import { type PeekShown, usePeek } from '#features/desk/peek/use-peek.ts';
import { SiteBadges, StageBadge } from '#features/stories/components/story-badges.tsx';
import { saysStage } from '#features/stories/rules/state-name.ts';

type TimeShown = { now: string; zone: string; clock: '24' | '12' };
type PeekPanelProps = { storyId: string | null; time: TimeShown; onClose: () => void };

/** Beside a list: the story that is chosen there, without leaving the list. */
export function PeekPanel({ storyId, time, onClose }: PeekPanelProps) {
  const { peek, problem } = usePeek(storyId);
  return (
    <aside
      aria-label="Peek"
      className="overflow-y-auto bg-paper max-xl:fixed max-xl:inset-y-0 max-xl:right-0 max-xl:z-30 max-xl:w-96 max-xl:max-w-full max-xl:shadow-overlay xl:sticky xl:top-0 xl:h-[calc(100dvh-var(--above,0px))] xl:w-96 xl:shrink-0 xl:border-line xl:border-l"
    >
      <div className="sticky top-0 flex items-center justify-between gap-2 border-line border-b bg-paper px-4 py-1.5">
        <h2 className="min-w-0 truncate font-semibold">{peek?.slug ?? 'Peek'}</h2>
        <div className="flex items-center gap-1">
          {peek && (
            <LinkButton href={`/desk/stories/${peek.id}`} size="small">
              Open
            </LinkButton>
          )}
          <Button
            kind="quiet"
            size="small"
            icon={<X size={16} aria-hidden />}
            aria-label="Stop peeking"
            onPress={onClose}
          />
        </div>
      </div>
      <div role="status" className="sr-only">
        {peek && `${peek.slug}: ${peek.headline || peek.line}`}
      </div>
      <div className="p-4">
        {storyId === null && <p className="text-muted">Choose a story in the list: J and K move in it.</p>}
        {storyId !== null && !peek && !problem && <Spinner />}
        {problem && <ErrorNote title={problem} />}
        {peek && <Look peek={peek} time={time} />}
      </div>
    </aside>
  );
}

function Look({ peek, time }: { peek: PeekShown; time: TimeShown }) {
  const hasText = peek.standfirst !== '' || peek.paragraphs.length > 0;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-1">
        {saysStage({ ...peek, changedSince: false }) && <StageBadge stage={peek.stage} />}
        <SiteBadges siteState={peek.siteState} breaking={false} held={peek.held} />
      </div>
      {peek.stage === 'sent_back' && peek.stageReason !== '' && (
        <Note tone="attention">
          <p dir="auto">{peek.stageReason}</p>
        </Note>
      )}
      <div className="flex flex-col gap-2 font-serif text-lg" dir="auto">
        <p className="font-semibold text-xl leading-tight">
          {peek.headline || <span className="text-faint">No headline yet</span>}
        </p>
        {peek.standfirst && <p className="text-muted">{peek.standfirst}</p>}
        {peek.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {!hasText && (
          <p className="font-sans text-base text-muted">{peek.line || 'Nothing is written yet.'}</p>
        )}
      </div>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 border-line border-t pt-3">
        <Fact name="Who has it">{peek.heldBy ?? 'Nobody'}</Fact>
        <Fact name="Section">{peek.section ?? 'None yet'}</Fact>
        {peek.dueAt && (
          <Fact name="Due">
            <Time at={peek.dueAt} {...time} show="short" />
          </Fact>
        )}
        <Fact name="Length">
          {peek.words}
          {peek.length !== null && ` of ${peek.length}`} words
        </Fact>
      </dl>
      <ol aria-label="What happened last" className="flex flex-col gap-1.5 border-line border-t pt-3">
        {peek.acts.map((act) => (
          <li key={act.id} className="flex justify-between gap-3">
            <span className="min-w-0 break-words">
              <span className="font-medium">{act.who ?? 'Copydesk'}</span> <bdi>{act.told}</bdi>
            </span>
            <span className="text-muted text-sm">
              <Time at={act.at} {...time} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
