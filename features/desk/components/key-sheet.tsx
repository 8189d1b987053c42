'use client';

import { Checkbox } from '#components/form/checkbox.tsx';
import { shownKeys } from '#components/keys/match-keys.ts';
import { switchSingleKeys, useSingleKeys } from '#components/keys/single-keys.ts';
import { isApple } from '#components/keys/use-keys.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { PLACE_KEYS, TEXT_KEYS } from '#editor/views/text-keys.ts';
import { DESK_KEYS, SCREENS } from '#features/newsroom/rules/key-table.ts';

type Shown = { keys: string; does: string };

/** Every key of every screen, from the tables that bind them. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const isOn = useSingleKeys();
  return (
    <Dialog title="Keys" closeLabel="Close" isOpen onOpenChange={onClose} isWide>
      {() => (
        <div className="flex flex-col gap-5">
          <Checkbox isSelected={isOn} onChange={switchSingleKeys}>
            Keys without {isApple() ? 'Cmd' : 'Ctrl'} work in this browser
          </Checkbox>
          <div className="gap-8 sm:columns-2">
            {SCREENS.map((screen) => (
              <Part
                key={screen}
                title={screen}
                keys={Object.values(DESK_KEYS).filter((key) => key.screen === screen)}
              />
            ))}
            <Part
              title="In the text"
              keys={[...Object.values(TEXT_KEYS), ...Object.values(PLACE_KEYS), SLASH]}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
}

const SLASH: Shown = { keys: '/', does: 'Put in a picture, a heading, a box' };

function Part({ title, keys }: { title: string; keys: readonly Shown[] }) {
  // Two ways to one thing stand on one line.
  const lines = [...Map.groupBy(keys, ({ does }) => does)];
  if (lines.length === 0) return null;
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="pb-1 font-semibold">{title}</h3>
      <dl className="flex flex-col">
        {lines.map(([does, ways]) => (
          <div key={does} className="flex items-center justify-between gap-4 border-line border-t py-1">
            <dt>{does}</dt>
            <dd className="flex shrink-0 items-center gap-1.5 text-faint text-sm">
              {ways.map(({ keys: way }, index) => (
                <span key={way} className="flex items-center gap-1.5">
                  {index > 0 && 'or'}
                  <Kbd keys={shownKeys(way, isApple())} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
