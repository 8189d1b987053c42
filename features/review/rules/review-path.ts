/** Where a story's own draft, or its mend, is reviewed. */
export function reviewPath(storyId: string, isMend: boolean): string {
  return isMend ? `/desk/review/${storyId}?draft=mend` : `/desk/review/${storyId}`;
}
