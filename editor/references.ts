import type { Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';

/** What a document points to by id, each once: what readers would be sent to or shown. */
export type References = {
  /** Targets of Read more and of links in the text. */
  stories: string[];
  pictures: string[];
  videos: string[];
  /** Captions tracks of its videos. */
  captions: string[];
  people: string[];
  /** The story's own topics and those of its More on blocks. */
  topics: string[];
  /** The topics of its More on blocks alone, in their order. */
  moreOn: string[];
  section: string | null;
};

/** The references of a document. Those inside notes to desk are left out: readers never see them. */
export function referencesOf(doc: Node): References {
  const head = headOf(doc);
  const stories = new Set<string>();
  const pictures = new Set<string>();
  const moreOn = new Set<string>();
  const videos = new Set<string>();
  const captions = new Set<string>();
  const people = new Set(head.bylines.map((byline) => byline.person).filter((person) => person !== null));
  doc.descendants((node) => {
    if (node.type.name === 'noteToDesk') return false;
    addIfSet(stories, node.type.name === 'readMoreTarget' ? node.attrs.story : null);
    addIfSet(pictures, node.type.name === 'figure' ? node.attrs.picture : null);
    addIfSet(moreOn, node.type.name === 'moreOn' ? node.attrs.topic : null);
    if (node.type.name === 'video') {
      addIfSet(videos, node.attrs.video);
      addIfSet(captions, node.attrs.captions);
    }
    addIfSet(pictures, ['video', 'embed'].includes(node.type.name) ? node.attrs.poster : null);
    if (node.type.name === 'analysisBox') {
      addIfSet(people, node.attrs.person);
      addIfSet(pictures, node.attrs.photo);
    }
    for (const mark of node.marks) addIfSet(stories, mark.attrs.story);
    return true;
  });
  return {
    stories: [...stories],
    pictures: [...pictures],
    videos: [...videos],
    captions: [...captions],
    people: [...people],
    topics: [...new Set([...head.topics, ...moreOn])],
    moreOn: [...moreOn],
    section: head.section,
  };
}

function addIfSet(set: Set<string>, id: string | null | undefined): void {
  if (id) set.add(id);
}
