'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { Byline } from '#editor/head.ts';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { type NamedPerson, PersonField } from '#features/documents/components/person-field.tsx';
import { useHead } from '#features/documents/head/components/use-head.ts';

/** Who the story is by, in the order that readers see: people of the newsroom or plain names, each with role and place. */
export function BylineFields() {
  const { head, isEditable, set } = useHead();
  const { bylines } = head;
  const put = (index: number, change: Partial<Byline>) =>
    set({ bylines: bylines.map((byline, at) => (at === index ? { ...byline, ...change } : byline)) });
  const move = (index: number, by: number) => set({ bylines: moved(bylines, index, index + by) });
  const add = ({ person, name }: NamedPerson) => {
    if (bylines.some((byline) => byline.person === person && byline.name === name)) return;
    set({ bylines: [...bylines, { person, name, role: '', place: '' }] });
  };
  return (
    <fieldset className="flex flex-col gap-2" disabled={!isEditable}>
      <legend className="mb-1 font-medium">By</legend>
      {bylines.map((byline, index) => (
        <div
          key={byline.person ?? byline.name}
          className="flex flex-col gap-2 rounded-md border border-line p-2"
        >
          <div className="flex items-center gap-1">
            <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
              {byline.name}
            </span>
            {isEditable && (
              <BylineButtons
                name={byline.name}
                isFirst={index === 0}
                isLast={index === bylines.length - 1}
                onMove={(by) => move(index, by)}
                onRemove={() => set({ bylines: bylines.filter((_, at) => at !== index) })}
              />
            )}
          </div>
          <div className="grid grid-cols-2 gap-2">
            <HeldField
              label="Role"
              value={byline.role}
              maxLength={120}
              placeholder="Europe editor"
              isDisabled={!isEditable}
              onCommit={(role) => put(index, { role })}
            />
            <HeldField
              label="Place"
              value={byline.place}
              maxLength={120}
              placeholder="in Kyiv"
              isDisabled={!isEditable}
              onCommit={(place) => put(index, { place })}
            />
          </div>
        </div>
      ))}
      {isEditable && (
        <PersonField label={bylines.length === 0 ? 'Add who it is by' : 'Add somebody else'} onChoose={add} />
      )}
    </fieldset>
  );
}

type BylineButtonsProps = {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
};

function BylineButtons({ name, isFirst, isLast, onMove, onRemove }: BylineButtonsProps) {
  return (
    <>
      {!isFirst && (
        <Button
          size="small"
          kind="quiet"
          icon={<ArrowUp size={14} aria-hidden />}
          aria-label={`Move ${name} up`}
          onPress={() => onMove(-1)}
        />
      )}
      {!isLast && (
        <Button
          size="small"
          kind="quiet"
          icon={<ArrowDown size={14} aria-hidden />}
          aria-label={`Move ${name} down`}
          onPress={() => onMove(1)}
        />
      )}
      <Button
        size="small"
        kind="quiet"
        icon={<X size={14} aria-hidden />}
        aria-label={`Remove ${name}`}
        onPress={onRemove}
      />
    </>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
