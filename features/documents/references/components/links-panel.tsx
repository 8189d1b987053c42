'use client';

import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import { referencesOf } from '#editor/references.ts';
import { useLookup } from '#editor/views/editor-services.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import type { LinkingStory } from '#features/documents/references/queries.ts';
import { storyNote } from '#features/documents/rules/story-note.ts';

/** Where the draft leads and what it uses, as it stands on the screen; and which stories lead here. */
export function LinksPanel({ linkedFrom }: { linkedFrom: LinkingStory[] }) {
  const { editor } = useOpenDraft();
  const { stories, pictures } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => referencesOf(state.doc),
  });
  return (
    <div className="flex flex-col gap-5">
      <Part title="Leads to" empty="No link and no Read more leads to another of our stories.">
        {stories.map((id) => (
          <StoryLine key={id} id={id} />
        ))}
      </Part>
      <Part title="Pictures" empty="No picture is used.">
        {pictures.map((id) => (
          <PictureLine key={id} id={id} />
        ))}
      </Part>
      <Part title="Linked from" empty="No other story leads here.">
        {linkedFrom.map(({ id, headline, slug, siteState, isPublic }) => (
          <Line
            key={id}
            href={`/desk/stories/${id}`}
            title={headline || slug}
            note={isPublic ? '' : storyNote(siteState) || 'in its draft only'}
          />
        ))}
      </Part>
    </div>
  );
}

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      {children.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="flex flex-col gap-2">{children}</ul>
      )}
    </section>
  );
}

function StoryLine({ id }: { id: string }) {
  const { stories } = useOpenDraft();
  const story = useLookup(stories, id);
  if (story === null) return <Line title="A story that is not there any more" note="readers see no link" />;
  return (
    <Line
      href={`/desk/stories/${id}`}
      title={story?.headline || story?.slug || '…'}
      note={story?.note ?? ''}
    />
  );
}

function PictureLine({ id }: { id: string }) {
  const { pictures } = useOpenDraft();
  const picture = useLookup(pictures, id);
  if (!picture)
    return <Line title={picture === null ? 'A picture that is not there any more' : '…'} note="" />;
  const problems = [
    picture.failure,
    !picture.isPrepared && picture.failure === '' ? 'being prepared' : '',
    picture.hasCredit ? '' : 'credit missing',
  ].filter(Boolean);
  return (
    <li className="flex items-center gap-2">
      {picture.src !== null && (
        <img src={picture.src} alt="" className="size-10 shrink-0 rounded-sm bg-sunken object-cover" />
      )}
      <span className="min-w-0">
        <span className="block truncate">{picture.fileName}</span>
        <span className="block text-muted text-sm">
          {picture.creditLine}
          {problems.length > 0 && <span className="text-attention"> {problems.join(', ')}</span>}
        </span>
      </span>
    </li>
  );
}

function Line({ href, title, note }: { href?: string; title: string; note: string }) {
  return (
    <li dir="auto" className="min-w-0">
      {href ? <TextLink href={href}>{title}</TextLink> : title}
      {note !== '' && <span className="block text-attention text-sm">{note}</span>}
    </li>
  );
}
