/** Where a mend is written. It names the mend, so that a page stays with it when it is over, and shows what was not stored. */
export function mendPath(storyId: string, draftId: string): string {
  return `/desk/stories/${storyId}/mend?draft=${draftId}`;
}
