'use client';

import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import { type OutgoingLink, outgoingLinks } from '#editor/outgoing-links.ts';
import { referencesOf } from '#editor/references.ts';
import { useLookup } from '#editor/views/editor-services.ts';
import { useGoToPassage, useOpenDraft } from '#features/documents/components/draft-context.ts';
import type { LinkingStory } from '#features/documents/references/queries.ts';
import { storyNote } from '#features/documents/rules/story-note.ts';
import { each } from '#site/text/each.ts';

/** Where the draft leads and what it uses, as it stands on the screen; and which stories lead here. */
export function LinksPanel({ linkedFrom }: { linkedFrom: LinkingStory[] }) {
  const { editor } = useOpenDraft();
  const { links, pictures } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      links: outgoingLinks(state.doc),
      pictures: referencesOf(state.doc).pictures,
    }),
  });
  const ours = links.filter(({ story }) => story !== null);
  const others = links.filter(({ story }) => story === null);
  return (
    <div className="flex flex-col gap-5">
      <Part
        title="Leads to our stories"
        isEmpty={ours.length === 0}
        empty="No link and no Read more leads to another of our stories."
      >
        {each(ours, (link) => (
          <StoryLine link={link} />
        ))}
      </Part>
      {others.length > 0 && (
        <Part title="Leads to other pages">
          {each(others, (link) => (
            <PageLine link={link} />
          ))}
        </Part>
      )}
      <Part title="Pictures" isEmpty={pictures.length === 0} empty="No picture is used.">
        {pictures.map((id) => (
          <PictureLine key={id} id={id} />
        ))}
      </Part>
      <Part title="Linked from" isEmpty={linkedFrom.length === 0} empty="No other story leads here.">
        {linkedFrom.map(({ id, headline, slug, siteState, isPublic }) => (
          <li key={id} dir="auto" className="min-w-0">
            <TextLink href={`/desk/stories/${id}`}>{headline || slug}</TextLink>
            {isPublic ? <Public /> : <Problem>{storyNote(siteState) || 'in its draft only'}</Problem>}
          </li>
        ))}
      </Part>
    </div>
  );
}

type PartProps = { title: string; isEmpty?: boolean; empty?: string; children: ReactNode };

function Part({ title, isEmpty, empty, children }: PartProps) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      {isEmpty ? <p className="text-muted">{empty}</p> : <ul className="flex flex-col gap-2">{children}</ul>}
    </section>
  );
}

/** A link or a Read more to a story of ours: where it leads, whether readers get there, and what it is called now. */
function StoryLine({ link }: { link: OutgoingLink }) {
  const { stories } = useOpenDraft();
  const story = useLookup(stories, link.story);
  const title =
    story === undefined ? '…' : story?.headline || story?.slug || 'A story that is not there any more';
  return (
    <LinkLine link={link}>
      {story ? <TextLink href={`/desk/stories/${story.id}`}>{title}</TextLink> : title}
      {story === null && <Problem>{consequence(link, 'gone')}</Problem>}
      {story && story.note !== '' && <Problem>{consequence(link, story.note)}</Problem>}
      {story?.note === '' && (story.former === '' ? <Public /> : <Renamed former={story.former} />)}
    </LinkLine>
  );
}

function PageLine({ link }: { link: OutgoingLink }) {
  return (
    <LinkLine link={link}>
      <TextLink href={link.href ?? ''} target="_blank">
        <span className="break-all">{link.href}</span>
      </TextLink>
    </LinkLine>
  );
}

/** One way out: its words, which show the place in the text when pressed, and where it leads. */
function LinkLine({ link, children }: { link: OutgoingLink; children: ReactNode }) {
  const goTo = useGoToPassage();
  const words = link.words.trim();
  return (
    <li dir="auto" className="min-w-0">
      <button
        type="button"
        onClick={() => goTo(link.passageId)}
        className="mb-1 block max-w-full cursor-pointer truncate py-1 text-left text-muted text-sm hover:underline"
      >
        {link.kind === 'readMore' ? 'Read more' : 'Link'}
        {words !== '' && `: “${words}”`}
      </button>
      {children}
    </li>
  );
}

function consequence({ kind }: OutgoingLink, note: string): string {
  return kind === 'readMore'
    ? `${note}: readers do not see the line`
    : `${note}: readers get the words without the link`;
}

function Public() {
  return <span className="block text-good text-sm">readers can go there</span>;
}

function Renamed({ former }: { former: string }) {
  return (
    <span className="block text-attention text-sm">
      its headline was “{former}” before: do the words still fit?
    </span>
  );
}

function Problem({ children }: { children: ReactNode }) {
  return <span className="block text-attention text-sm">{children}</span>;
}

function PictureLine({ id }: { id: string }) {
  const { pictures } = useOpenDraft();
  const picture = useLookup(pictures, id);
  if (!picture) return <li>{picture === null ? 'A picture that is not there any more' : '…'}</li>;
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
