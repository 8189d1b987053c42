import { showToast } from '#components/ui/toast-queue.ts';
import type { Published } from '#features/publishing/publication/commands.ts';

/** Says that readers have it. */
export function tellPublished({ first, owed }: Published): void {
  showToast({
    tone: 'good',
    title: first ? 'Published. Readers have it now.' : 'Updated. Readers have the new version now.',
    text: owed ? 'A second look is owed: somebody else must read it.' : undefined,
  });
}
