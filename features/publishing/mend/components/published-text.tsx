import type { Node } from '@tiptap/pm/model';
import { compareDocuments } from '#editor/changes.ts';
import { documentJson } from '#editor/document.ts';
import { TakeOutTick } from '#features/publishing/mend/components/take-out.tsx';
import type { ReaderPreview } from '#features/publishing/preview/queries.ts';
import { ReviewHead } from '#features/review/components/review-head.tsx';
import { ReviewText } from '#features/review/components/review-text.tsx';

type PublishedTextProps = { doc: Node; preview: ReaderPreview; mayTakeOut: boolean };

/** What readers have, with a tick beside each passage that can be taken out of it. */
export function PublishedText({ doc, preview, mayTakeOut }: PublishedTextProps) {
  const document = documentJson(doc);
  const section = preview.sections[document.attrs.section ?? ''];
  const changes = compareDocuments(doc, doc);
  return (
    <ReviewText
      document={document}
      changes={changes}
      context={preview.context}
      tint={section?.tint ?? 'slate'}
      beside={({ id, type, pieces }) =>
        mayTakeOut &&
        type !== 'headline' && (
          <TakeOutTick
            passageId={id}
            words={
              pieces
                .map(({ text }) => text)
                .join('')
                .slice(0, 60) || type
            }
          />
        )
      }
      head={
        <ReviewHead
          document={document}
          section={section}
          topics={document.attrs.topics.flatMap((id) => preview.topics[id] ?? [])}
          change={undefined}
          beside={undefined}
        />
      }
    />
  );
}
