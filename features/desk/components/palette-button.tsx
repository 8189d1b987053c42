'use client';

import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { openDesk } from '#features/desk/components/open-desk.ts';

/** In the rail: the palette for whoever does not know its key yet, or has no keyboard. */
export function PaletteButton() {
  return (
    <Tooltip text="Go to or do" placement="right" isForNarrow>
      <Button
        onPress={() => openDesk.ask('palette')}
        className="flex h-8 w-full cursor-pointer items-center gap-2.5 rounded-md border border-edge px-2 text-muted data-hovered:bg-sunken max-xl:h-10 max-xl:justify-center max-md:h-12 max-md:justify-start max-md:text-lg"
      >
        <Search size={16} aria-hidden />
        <span className="flex-1 text-left md:max-xl:sr-only">Go to or do</span>
        <kbd className="font-sans text-faint text-xs max-xl:hidden">Ctrl K</kbd>
      </Button>
    </Tooltip>
  );
}
