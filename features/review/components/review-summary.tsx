import type { ReactNode } from 'react';
import { Note } from '#components/ui/note.tsx';
import { IssueList } from '#features/review/components/issue-list.tsx';
import { Standing } from '#features/review/components/passage-side.tsx';
import type { ReviewScreen } from '#features/review/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import type { Reading } from '#features/review/rules/review-acts.ts';
import { type DocumentNode, textOf } from '#site/body/document-node.ts';

type ReviewSummaryProps = {
  screen: ReviewScreen;
  reading: Reading;
  document: DocumentNode;
  issues: ReadinessIssue[];
};

/** Beside the text: what still stands in the way, and what the newsroom says to itself. */
export function ReviewSummary({ screen, reading, document, issues }: ReviewSummaryProps) {
  const notes = notesIn(document);
  const order = screen.passages.find((passage) => passage.id === 'order');
  return (
    <aside aria-label="About this version" className="flex flex-col gap-5">
      {screen.stage === 'sent_back' && (
        <Note tone="attention">
          <p className="font-medium">Sent back</p>
          <p dir="auto">{screen.story.draft.stageReason}</p>
        </Note>
      )}
      {reading === 'filed' && (
        <Part title="Passing">
          {screen.waits.length === 0 ? (
            <p className="text-good">Every passage is passed.</p>
          ) : (
            <ul className="flex flex-col gap-1">
              {screen.waits.map((wait) => (
                <li key={wait}>{wait}</li>
              ))}
            </ul>
          )}
          {order && !order.passed && (
            <div className="flex flex-col gap-0.5">
              <p>The order of the passages:</p>
              <Standing passage={order} filedBy={screen.version.filedBy} />
            </div>
          )}
        </Part>
      )}
      <Part title="Before readers may have it">
        {issues.length === 0 ? (
          <p className="text-good">Nothing is missing.</p>
        ) : (
          <IssueList storyId={screen.story.id} issues={issues} mayMean={screen.can.mean} />
        )}
      </Part>
      {notes.length > 0 && (
        <Part title="Notes to the desk">
          <p className="text-muted">Readers never see them.</p>
          {notes.map((note) => (
            <div
              key={String(note.attrs?.id)}
              dir="auto"
              className="flex flex-col gap-1 rounded-md border border-attention border-dashed bg-attention-soft px-3 py-2"
            >
              {(note.content ?? []).map(textOf).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          ))}
        </Part>
      )}
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function notesIn(document: DocumentNode): DocumentNode[] {
  return (document.content ?? []).filter((node) => node.type === 'noteToDesk');
}
