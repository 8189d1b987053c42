'use client';

import { useRef } from 'react';
import { Popover } from '#components/ui/popover.tsx';
import { type Destination, DestinationPicker } from '#features/documents/components/destination-picker.tsx';
import { useOpenText } from '#features/documents/components/draft-context.ts';

type LinkPopoverProps = { isOpen: boolean; onClose: () => void };

/** Asks where the selected words lead. Without selected words the link brings its own: the headline, or the address. */
export function LinkPopover({ isOpen, onClose }: LinkPopoverProps) {
  const { editor, stories } = useOpenText();
  const anchor = useRef<HTMLSpanElement>(null);

  function choose(destination: Destination) {
    onClose();
    const mark = { type: 'link', attrs: destination };
    if (editor.isActive('link'))
      editor.chain().focus().extendMarkRange('link').setMark('link', destination).run();
    else if (!editor.state.selection.empty) editor.chain().focus().setMark('link', destination).run();
    else {
      const story = destination.story === null ? null : stories.get(destination.story);
      const text = destination.href ?? (story?.headline || story?.slug || 'our story');
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text, marks: [mark] })
        .run();
    }
  }

  return (
    <>
      {isOpen && <span ref={anchor} aria-hidden className="fixed w-px" style={placeOf(editor)} />}
      <Popover
        label="Link"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (open) return;
          onClose();
          editor.commands.focus();
        }}
      >
        {() => <DestinationPicker label="Where it leads" onChoose={choose} autoFocus />}
      </Popover>
    </>
  );
}

function placeOf(editor: ReturnType<typeof useOpenText>['editor']) {
  const { left, top, bottom } = editor.view.coordsAtPos(editor.state.selection.from);
  return { left, top, height: bottom - top };
}
