import type { Node } from '@tiptap/pm/model';
import { isPlaceholderCredit, placeholderCredit } from '#features/pictures/rules/placeholder-credit.ts';
import type { ReadinessCode, ReadinessFacts, ReadinessIssue } from '#features/review/rules/readiness.ts';
import { withDescendants } from '#features/review/rules/with-descendants.ts';

/** Under which words an editor says of a video that it needs no captions: it is silent, or music. */
export const WITHOUT_CAPTIONS = 'a video without captions';

/** What is missing of the videos in a passage: ours, and those of providers. */
export function videoIssues(passage: Node, passageId: string, facts: ReadinessFacts): ReadinessIssue[] {
  return withDescendants(passage).flatMap((node): ReadinessIssue[] => {
    const blocks = (code: ReadinessCode, message: string): ReadinessIssue => {
      return { code, level: 'blocks', message, passageId };
    };
    if (node.type.name === 'embed') return embedIssues(node, blocks);
    if (node.type.name !== 'video') return [];
    const video = facts.videos.get(node.attrs.video ?? '');
    if (!video) return [blocks('no_video', 'A video has not been chosen, or is no longer there.')];
    const issues: ReadinessIssue[] = [];
    if (node.attrs.poster === null) {
      issues.push(
        blocks('no_poster', 'A video has no poster: choose the picture that stands before it plays.'),
      );
    }
    if (video.creditKind === 'named' && video.credit.trim() === '') {
      issues.push(blocks('no_credit', 'A video has no credit.'));
    }
    if (isPlaceholderCredit(video, facts.creditPrefix)) {
      issues.push(blocks('placeholder_credit', placeholderCredit('A video', video.credit)));
    }
    if (node.attrs.captions !== null && !video.captions.includes(node.attrs.captions)) {
      issues.push(blocks('no_captions', 'The captions of a video belong to another video: add its own.'));
    }
    return node.attrs.captions === null ? [...issues, ...captionsIssues(passageId, facts)] : issues;
  });
}

/** Whether a passage shows a video of ours without captions. */
export function lacksCaptions(passage: Node): boolean {
  return withDescendants(passage).some(({ type, attrs }) => type.name === 'video' && attrs.captions === null);
}

function embedIssues(
  node: Node,
  blocks: (code: ReadinessCode, message: string) => ReadinessIssue,
): ReadinessIssue[] {
  if (node.attrs.code === '') return [blocks('no_video', 'An embedded video has no address yet.')];
  if (node.attrs.title.trim() !== '') return [];
  return [blocks('no_title', 'An embedded video has no title: readers see it before anything is loaded.')];
}

function captionsIssues(passageId: string, { meant, hashes }: ReadinessFacts): ReadinessIssue[] {
  const hash = hashes.get(passageId) ?? '';
  const isMeant = meant.some(
    (one) => one.passageId === passageId && one.text === WITHOUT_CAPTIONS && one.hash === hash,
  );
  if (isMeant) return [];
  const message = 'A video has no captions: those who cannot hear it miss what is said.';
  const placeholder = { text: WITHOUT_CAPTIONS, hash };
  return [{ code: 'no_captions', level: 'warns', message, passageId, placeholder }];
}
