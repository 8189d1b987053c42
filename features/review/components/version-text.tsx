import type { BlockChange } from '#editor/changes.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { MarksSwitch } from '#features/review/components/marks-switch.tsx';
import { ChangeNotes } from '#features/review/components/passage-side.tsx';
import { ReviewHead } from '#features/review/components/review-head.tsx';
import { ReviewText } from '#features/review/components/review-text.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import type { SectionLink } from '#site/text/section-link.ts';

type VersionTextProps = {
  document: DocumentJson;
  changes: BlockChange[];
  /** Names of those who changed each passage in between. */
  authors: Record<string, string[]>;
  preview: { context: BodyContext; sections: Record<string, SectionLink>; topics: Record<string, string> };
};

/** A story as readers would have it, with what changed since an earlier version marked, and who changed it at its side. */
export function VersionText({ document, changes, authors, preview }: VersionTextProps) {
  const section = preview.sections[document.attrs.section ?? ''];
  const head = changes.find((change) => change.id === 'head');
  const beside = (change: BlockChange) => (
    <>
      <ChangeNotes change={change} />
      {change.kind !== 'same' && (authors[change.id] ?? []).length > 0 && (
        <p className="change-notes text-muted">{authors[change.id]?.join(', ')}</p>
      )}
    </>
  );
  return (
    <MarksSwitch hasMarks={changes.some((change) => change.kind !== 'same')}>
      <ReviewText
        document={document}
        changes={changes}
        context={preview.context}
        tint={section?.tint ?? 'slate'}
        beside={beside}
        head={
          <ReviewHead
            document={document}
            section={section}
            topics={document.attrs.topics.flatMap((id) => preview.topics[id] ?? [])}
            change={head}
            beside={head && beside(head)}
          />
        }
      />
    </MarksSwitch>
  );
}
