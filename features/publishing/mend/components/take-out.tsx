'use client';

import { Scissors } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Button } from '#components/ui/button.tsx';
import { TakeOutDialog } from '#features/publishing/mend/components/take-out-dialog.tsx';

type Chosen = { ids: readonly string[]; toggle: (id: string, isChosen: boolean) => void };

const ChosenContext = createContext<Chosen>({ ids: [], toggle: () => undefined });

type TakeOutProps = {
  storyId: string;
  change: number;
  versionId: string;
  mayCorrect: boolean;
  children: ReactNode;
};

/** Around what readers have: passages are chosen beside it, and taken out in one act from the bar above it. */
export function TakeOut({ storyId, change, versionId, mayCorrect, children }: TakeOutProps) {
  const router = useRouter();
  const [ids, setIds] = useState<string[]>([]);
  const toggle = (id: string, isChosen: boolean) =>
    setIds((chosen) => [...chosen.filter((one) => one !== id), ...(isChosen ? [id] : [])]);
  return (
    <ChosenContext value={{ ids, toggle }}>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-line border-b bg-ground px-4 py-2 max-md:top-0 md:px-6">
        <TakeOutDialog
          {...{ storyId, change, versionId, mayCorrect }}
          passages={ids}
          trigger={
            <Button kind="danger" icon={<Scissors size={16} aria-hidden />} isDisabled={ids.length === 0}>
              Take out
            </Button>
          }
          onDone={() => router.push(`/desk/stories/${storyId}`)}
        />
        <p role="status" className="text-muted">
          {ids.length === 0 && 'Choose beside the text what readers must lose.'}
          {ids.length === 1 && '1 passage is chosen.'}
          {ids.length > 1 && `${ids.length} passages are chosen.`}
        </p>
      </div>
      {children}
    </ChosenContext>
  );
}

/** Beside a passage: whether it is to be taken out. `words` tells it from the others. */
export function TakeOutTick({ passageId, words }: { passageId: string; words: string }) {
  const { ids, toggle } = useContext(ChosenContext);
  return (
    <Checkbox isSelected={ids.includes(passageId)} onChange={(isChosen) => toggle(passageId, isChosen)}>
      Take out<span className="sr-only">: {words}</span>
    </Checkbox>
  );
}
