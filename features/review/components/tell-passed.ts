import { showToast } from '#components/ui/toast-queue.ts';
import type { Passed } from '#features/review/passing/commands.ts';

/** Says what came of a yes. */
export function tellPassed({ number, complete, waits }: Passed): void {
  if (complete) showToast({ tone: 'good', title: `Version ${number} is passed.` });
  else showToast({ tone: 'attention', title: 'Your yes is kept.', text: waits.join(' ') });
}
