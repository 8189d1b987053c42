'use client';

import type { Editor } from '@tiptap/react';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CollabClient } from '#editor/collab/client.ts';
import type { StoryInfo, TopicInfo } from '#editor/views/editor-services.ts';
import type { Upload } from '#editor/views/uploads.ts';
import type { KnownById } from '#features/documents/components/known-by-id.ts';
import type { KnownPictures } from '#features/documents/components/known-pictures.ts';
import type { KnownVideos } from '#features/documents/components/known-videos.ts';

/** A choice by id and name: a section, a topic. */
export type Named = { id: string; name: string };

/** What of the newsroom the editor shows. */
export type NewsroomChoices = {
  sections: Named[];
  topics: Named[];
  creditPrefix: string;
  language: string;
  /** The largest video that is taken. */
  videoMegabytes: number;
};

/** The draft that is open on this page: for everything around the text, the slots of the panel included. */
export type OpenDraft = {
  storyId: string;
  draftId: string;
  client: CollabClient;
  editor: Editor;
  newsroom: NewsroomChoices;
  pictures: KnownPictures;
  videos: KnownVideos;
  stories: KnownById<StoryInfo>;
  topics: KnownById<TopicInfo>;
  upload: Upload;
};

/** A text that is open on this page, whatever keeps it: what the tools of words and blocks need. */
export type OpenText = Omit<OpenDraft, 'draftId' | 'client'>;

/** Around a text that is no draft of a story: a post. */
export const TextContext = createContext<OpenText | null>(null);

/** The open text, inside of what is drawn only when there is one: a post, or the draft of a story. */
export function useOpenText(): OpenText {
  const text = useContext(TextContext);
  const draft = useContext(DraftContext);
  const open = text ?? draft;
  if (!open) throw new Error('No text is open here.');
  return open;
}

/** Null until the editor stands: on the server, and in the first moment of the page. */
export const DraftContext = createContext<OpenDraft | null>(null);

/** The open draft, inside of what is drawn only when there is one. */
export function useOpenDraft(): OpenDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('No draft is open here.');
  return draft;
}

/** Where an act of the story stands with regard to what is typed: `step` is the confirmed one, to be named when filing or passing, and `isSaved` whether it holds all that is on the screen. Null until the editor stands. */
export function useDraftStep(): { step: number; isSaved: boolean } | null {
  const draft = useContext(DraftContext);
  const status = useSyncExternalStore(
    draft?.client.subscribe ?? neverChanges,
    () => draft?.client.getStatus() ?? null,
    () => null,
  );
  if (!draft || !status) return null;
  return { step: draft.client.step, isSaved: status.kind === 'saved' };
}

/** Goes to a passage of the text by its id and shows it; false where it is not there any more, or while the editor does not stand. */
export function useGoToPassage(): (passageId: string) => boolean {
  const draft = useContext(DraftContext);
  return (passageId) => (draft ? goToPassage(draft.editor, passageId) : false);
}

function goToPassage(editor: Editor, passageId: string): boolean {
  let at: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (at === null && node.attrs.id === passageId) at = pos;
    return at === null;
  });
  if (at === null) return false;
  const element = editor.view.nodeDOM(at);
  editor.commands.focus(at + 1, { scrollIntoView: false });
  if (element instanceof Element) element.scrollIntoView({ block: 'center' });
  return true;
}

function neverChanges() {
  return () => undefined;
}
