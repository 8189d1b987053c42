import type { Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';
import { outgoingLinks } from '#editor/outgoing-links.ts';
import { passagesOf } from '#editor/passages.ts';
import { countWords, headlineText, plainText } from '#editor/text.ts';
import { isHeadlineChanged, ownWordsOf } from '#features/documents/rules/headline-changed.ts';
import type { LegalMatch } from '#features/legal/queries.ts';
import { legalWords } from '#features/legal/rules/legal-words.ts';
import { splitCaption } from '#features/pictures/rules/credit.ts';
import { isPlaceholderCredit, placeholderCredit } from '#features/pictures/rules/placeholder-credit.ts';
import { dateLineIssues } from '#features/review/rules/date-line-issues.ts';
import type { PassageState } from '#features/review/rules/passing.ts';
import { placeholderIssues } from '#features/review/rules/placeholder-issues.ts';
import { videoIssues } from '#features/review/rules/video-issues.ts';
import { withDescendants } from '#features/review/rules/with-descendants.ts';
import type { CreditKind, SiteState } from '#generated/prisma/enums.ts';

/** What can stand between a story and its readers. */
export type ReadinessCode =
  | 'no_headline'
  | 'no_section'
  | 'empty_body'
  | 'not_passed'
  | 'no_picture'
  | 'no_alt'
  | 'no_credit'
  | 'placeholder_credit'
  | 'credit_in_caption'
  | 'gallery_of_one'
  | 'picture_preparing'
  | 'no_video'
  | 'no_poster'
  | 'no_title'
  | 'no_captions'
  | 'picture_failed'
  | 'picture_taken_down'
  | 'dead_target'
  | 'dead_link'
  | 'link_not_public'
  | 'target_not_public'
  | 'headline_changed'
  | 'no_topic'
  | 'placeholder'
  | 'old_date_line'
  | 'legal'
  | 'lacks_mend'
  | 'mend_misfit'
  | 'hold'
  | 'embargo';

/** One thing that is missing, with the passage to jump to. Only `blocks` keeps a story from being published. */
export type ReadinessIssue = {
  code: ReadinessCode;
  level: 'blocks' | 'warns';
  message: string;
  passageId?: string;
  /** The block inside the passage to jump to, where there is one: a picture of a gallery. */
  placeId?: string;
  /** For a placeholder, an old date line, or captions that are missing: what to name when saying that it is meant (its words around, and the passage as it stands). */
  placeholder?: { text: string; hash: string };
  /** For words that were taken out for a legal reason: what would be released, and whether this person may. */
  legal?: { id: string; mayRelease: boolean };
};

/** What a document alone does not tell. */
export type ReadinessFacts = {
  sections: ReadonlySet<string>;
  pictures: ReadonlyMap<
    string,
    { credit: string; creditKind: CreditKind; prepared: boolean; failure: string; takenDown: boolean }
  >;
  videos: ReadonlyMap<string, { credit: string; creditKind: CreditKind; captions: readonly string[] }>;
  stories: ReadonlyMap<string, SiteState>;
  /** What the stories that readers can see are headlined, by id. */
  headlines: ReadonlyMap<string, string>;
  meant: readonly { passageId: string; hash: string; text: string }[];
  hashes: ReadonlyMap<string, string>;
  /** Of the story, and of its package. */
  holds: readonly { reason: string }[];
  /** The same; `until` null: until further notice. */
  embargoes: readonly { until: Date | null; reason: string }[];
  /** What stands in it again although it was taken out for a legal reason. */
  legal: readonly LegalMatch[];
  /** When it is to go out. */
  at: Date;
  /** When the story was begun, and the newsroom's time zone (an IANA name). */
  begunAt: Date;
  zone: string;
  /** What the newsroom writes before a credit. */
  creditPrefix: string;
  /** Where each passage stands; null while passing is not yet asked for. */
  states: readonly PassageState[] | null;
};

/** Everything that is missing before a document may go out, in the order in which it stands on the page. */
export function readiness(doc: Node, facts: ReadinessFacts): ReadinessIssue[] {
  return [
    ...holdIssues(facts),
    ...embargoIssues(facts),
    ...legalIssues(facts),
    ...headIssues(doc, facts),
    ...inOrder(doc, [
      ...passagesOf(doc).flatMap(({ id, node }) => [
        ...pictureIssues(node, id, facts),
        ...videoIssues(node, id, facts),
        ...galleryIssues(node, id),
        ...moreOnIssues(node, id),
        ...headlineIssues(node, id, facts),
      ]),
      ...linkIssues(doc, facts),
    ]),
    ...placeholderIssues(doc, facts),
    ...dateLineIssues(doc, facts),
    ...passIssues(facts),
  ];
}

/** Whether there is nothing at all to file: no words, no picture. */
export function isEmptyStory(doc: Node): boolean {
  return plainText(doc).trim() === '' && !hasPicture(doc);
}

function holdIssues({ holds }: ReadinessFacts): ReadinessIssue[] {
  return holds.map(({ reason }) => ({
    code: 'hold',
    level: 'blocks',
    message: reason ? `The story is on hold: ${reason}` : 'The story is on hold.',
  }));
}

function embargoIssues({ embargoes, at }: ReadinessFacts): ReadinessIssue[] {
  return embargoes
    .filter(({ until }) => !(until && until <= at))
    .map(({ until, reason }) => {
      const why = reason ? `: ${reason}` : '.';
      const message = until
        ? `The story is under an embargo that has not ended by then${why}`
        : `The story is under an embargo until further notice${why}`;
      return { code: 'embargo', level: 'blocks', message };
    });
}

function legalIssues({ legal }: ReadinessFacts): ReadinessIssue[] {
  return legal.map((match) => ({
    ...{ code: 'legal', level: 'blocks', message: legalWords(match), passageId: match.place },
    legal: { id: match.legalId, mayRelease: match.mayRelease },
  }));
}

function headIssues(doc: Node, facts: ReadinessFacts): ReadinessIssue[] {
  const issues: ReadinessIssue[] = [];
  const { section } = headOf(doc);
  if (headlineText(doc) === '') {
    const passageId = passagesOf(doc).find((passage) => passage.type === 'headline')?.id;
    issues.push({ code: 'no_headline', level: 'blocks', message: 'There is no headline.', passageId });
  }
  if (section === null || !facts.sections.has(section)) {
    issues.push({ code: 'no_section', level: 'blocks', message: 'No section is chosen.', passageId: 'head' });
  }
  if (countWords(doc) === 0 && !hasPicture(doc)) {
    issues.push({ code: 'empty_body', level: 'blocks', message: 'There is nothing below the headline.' });
  }
  return issues;
}

/** Sorted by where their passages stand on the page. */
function inOrder(doc: Node, issues: ReadinessIssue[]): ReadinessIssue[] {
  const places = new Map(passagesOf(doc).map(({ id }, place) => [id, place]));
  const placeOf = ({ passageId = '' }: ReadinessIssue) => places.get(passageId) ?? 0;
  return issues.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function pictureIssues(passage: Node, passageId: string, facts: ReadinessFacts): ReadinessIssue[] {
  const issues: ReadinessIssue[] = [];
  let placeId: string | undefined;
  const blocks = (code: ReadinessCode, message: string) =>
    issues.push({ code, level: 'blocks', message, passageId, ...(placeId ? { placeId } : {}) });
  for (const node of withDescendants(passage)) {
    if (node.type.name === 'figure' && passage.type.name === 'gallery') placeId = node.attrs.id;
    if (node.type.name === 'figure') {
      if (node.attrs.picture === null) blocks('no_picture', 'A picture has not been chosen.');
      else if (!node.attrs.decorative && node.attrs.alt.trim() === '') {
        blocks('no_alt', 'A picture is not described for those who cannot see it.');
      }
    }
    if (node.type.name === 'caption' && splitCaption(node.textContent, facts.creditPrefix).credit !== '') {
      blocks('credit_in_caption', "A caption ends with a credit: it belongs to the picture's credit.");
    }
    const used: unknown = node.attrs.picture ?? node.attrs.photo ?? node.attrs.poster;
    if (typeof used !== 'string') continue;
    const picture = facts.pictures.get(used);
    if (!picture) blocks('no_picture', 'A picture is no longer there.');
    else {
      if (picture.takenDown) blocks('picture_taken_down', 'A picture was taken down: choose another.');
      if (picture.creditKind === 'named' && picture.credit.trim() === '') {
        blocks('no_credit', 'A picture has no credit.');
      }
      if (isPlaceholderCredit(picture, facts.creditPrefix)) {
        blocks('placeholder_credit', placeholderCredit('A picture', picture.credit));
      }
      if (picture.failure) blocks('picture_failed', `A picture could not be prepared: ${picture.failure}`);
      else if (!picture.prepared) blocks('picture_preparing', 'A picture is still being prepared.');
    }
  }
  return issues;
}

function linkIssues(doc: Node, { stories }: ReadinessFacts): ReadinessIssue[] {
  return outgoingLinks(doc).flatMap(({ kind, story, words, passageId }): ReadinessIssue[] => {
    const state = story === null ? 'published' : stories.get(story);
    if (state === 'published') return [];
    const isGone = state === undefined || state === 'killed' || state === 'spiked';
    if (kind === 'link') {
      const why = isGone ? 'is gone for good' : 'readers cannot see now';
      const message = `“${words}” links to a story that ${why}: readers will get the words without the link.`;
      return [{ code: isGone ? 'dead_link' : 'link_not_public', level: 'warns', message, passageId }];
    }
    if (isGone) {
      const message = 'A Read more line leads to a story that is gone for good.';
      return [{ code: 'dead_target', level: 'blocks', message, passageId }];
    }
    const message =
      'A Read more line leads to a story that readers cannot see now; they will not see the line.';
    return [{ code: 'target_not_public', level: 'warns', message, passageId }];
  });
}

function galleryIssues(passage: Node, passageId: string): ReadinessIssue[] {
  if (passage.type.name !== 'gallery' || passage.childCount > 1) return [];
  const message = 'A gallery has one picture only; readers get it as a plain picture.';
  return [{ code: 'gallery_of_one', level: 'warns', message, passageId }];
}

function moreOnIssues(passage: Node, passageId: string): ReadinessIssue[] {
  if (passage.type.name !== 'moreOn' || passage.attrs.topic !== null) return [];
  return [{ code: 'no_topic', level: 'blocks', message: 'A More on block has no topic.', passageId }];
}

function headlineIssues(
  passage: Node,
  passageId: string,
  { stories, headlines }: ReadinessFacts,
): ReadinessIssue[] {
  return withDescendants(passage)
    .filter(({ type }) => type.name === 'readMoreTarget')
    .flatMap((target): ReadinessIssue[] => {
      if (stories.get(target.attrs.story) !== 'published') return [];
      const headline = headlines.get(target.attrs.story) ?? '';
      if (!isHeadlineChanged(ownWordsOf(target), { headline, note: '' })) return [];
      const message = `A Read more line has words of its own, and its story is headlined “${headline}” now.`;
      return [{ code: 'headline_changed', level: 'warns', message, passageId }];
    });
}

const SPECIAL: Record<string, string> = {
  order: 'The order of the passages has not been passed.',
  head: 'Section, topics, byline and label have not been passed.',
};

function passIssues({ states }: ReadinessFacts): ReadinessIssue[] {
  return (states ?? [])
    .filter((state) => !state.passed)
    .map(({ id }) => ({
      code: 'not_passed',
      level: 'blocks',
      message: SPECIAL[id] ?? 'A passage has not been passed.',
      passageId: id,
    }));
}

function hasPicture(doc: Node): boolean {
  return withDescendants(doc).some(
    ({ attrs }) => typeof attrs.picture === 'string' || typeof attrs.video === 'string' || attrs.code,
  );
}
