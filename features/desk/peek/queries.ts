import type { Node } from '@tiptap/pm/model';
import { passagesOf } from '#editor/passages.ts';
import { headlineText, standfirstText, textOf } from '#editor/text.ts';
import { documentAt } from '#features/documents/queries.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { storyTimeline, type TimelineEntry } from '#features/record/queries.ts';
import { getStory } from '#features/stories/queries.ts';
import type { SiteState, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

/** A story as somebody sees it in passing: its beginning, where it stands, who has it, and what happened last. */
export type Peek = {
  id: string;
  slug: string;
  line: string;
  headline: string;
  standfirst: string;
  paragraphs: string[];
  section: string | null;
  heldBy: string | null;
  dueAt: Date | null;
  words: number;
  length: number | null;
  stage: Stage;
  stageReason: string;
  siteState: SiteState;
  held: boolean;
  acts: TimelineEntry[];
};

const PARAGRAPHS = 3;
const ACTS = 5;

/** A look into a story, its draft as it is now; null where there is none that this person may read. */
export async function peekStory(actor: PersonActor, args: { storyId: string }): Promise<Peek | null> {
  const story = await getStory(actor, args.storyId);
  const present = story && (await documentAt(actor, { draftId: story.draft.id }));
  if (!story || !present) return null;
  const [sections, acts] = await Promise.all([
    listSections(actor),
    storyTimeline(actor, { storyId: story.id, most: ACTS }),
  ]);
  const { id, slug, line, heldBy, dueAt, words, length, siteState } = story;
  return {
    ...{ id, slug, line, heldBy, dueAt, words, length, siteState },
    ...beginningOf(present.doc),
    section: sections.find((section) => section.id === story.sectionId)?.name ?? null,
    stage: story.draft.stage,
    stageReason: story.draft.stageReason,
    held: story.holdAt !== null,
    acts,
  };
}

function beginningOf(doc: Node): Pick<Peek, 'headline' | 'standfirst' | 'paragraphs'> {
  const paragraphs = passagesOf(doc)
    .filter(({ type }) => type === 'paragraph')
    .map(({ node }) => textOf(node))
    .filter((text) => text.trim() !== '');
  return {
    headline: headlineText(doc),
    standfirst: standfirstText(doc),
    paragraphs: paragraphs.slice(0, PARAGRAPHS),
  };
}
