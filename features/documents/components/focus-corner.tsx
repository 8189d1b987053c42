'use client';

import { Minimize2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { SaveState } from '#features/documents/components/save-state.tsx';

/** All that is left beside the text in focus mode: the truth about saving, and the way back. */
export function FocusCorner({ onLeave }: { onLeave: () => void }) {
  const { client } = useOpenDraft();
  return (
    <div className="fixed right-3 bottom-3 z-20 flex items-center gap-3 rounded-md bg-paper px-2 py-1">
      <SaveState client={client} />
      <Button kind="quiet" size="small" icon={<Minimize2 size={16} aria-hidden />} onPress={onLeave}>
        Leave focus mode
      </Button>
    </div>
  );
}
