'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, ExternalLink, Heading2, Italic, Link, TextQuote, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LinkButton } from '#components/ui/link-button.tsx';
import { useLookup } from '#editor/views/editor-services.ts';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { ToolButton } from '#features/documents/components/tool-button.tsx';

/** At the selection: what is done to words most often; with the cursor in a link: where it leads. */
export function SelectionBar({ onLink }: { onLink: () => void }) {
  const { editor } = useOpenText();
  const state = useEditorState({ editor, selector: stateOf });
  const isPressing = usePressing(editor);
  useScrolled();
  if (!state.isShown || isPressing) return null;
  const run = () => editor.chain().focus();
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      style={placeOf(editor, state.from, state.to)}
      className="fixed z-30 flex max-w-[calc(100vw-1rem)] items-center gap-0.5 rounded-lg bg-paper p-1 font-sans text-base shadow-overlay"
    >
      {state.isRange && (
        <>
          <ToolButton icon={Bold} label="Bold" isOn={state.bold} onPress={() => run().toggleBold().run()} />
          <ToolButton
            icon={Italic}
            label="Italic"
            isOn={state.italic}
            onPress={() => run().toggleItalic().run()}
          />
          <ToolButton
            icon={Heading2}
            label="Heading"
            isOn={state.heading}
            onPress={() => run().toggleHeading({ level: 2 }).run()}
          />
          <ToolButton
            icon={TextQuote}
            label="Quotation"
            isOn={state.quote}
            onPress={() => run().toggleBlockquote().run()}
          />
        </>
      )}
      {state.isLink && <LinkTarget story={state.story} href={state.href} />}
      <ToolButton
        icon={Link}
        label={state.isLink ? 'Change link' : 'Link'}
        isOn={state.isLink}
        onPress={onLink}
      />
      {state.isLink && (
        <ToolButton
          icon={Unlink}
          label="Remove link"
          onPress={() => run().extendMarkRange('link').unsetMark('link').run()}
        />
      )}
    </div>
  );
}

function LinkTarget({ story, href }: { story: string | null; href: string | null }) {
  const { stories } = useOpenText();
  const known = useLookup(stories, story);
  const words = story === null ? (href ?? '') : known?.headline || known?.slug || 'Our story';
  return (
    <span className="flex min-w-0 items-center gap-1 pl-2 text-muted">
      <span className="max-w-64 truncate">
        {words}
        {known?.note && <span className="text-attention"> ({known.note})</span>}
      </span>
      <LinkButton
        kind="quiet"
        size="small"
        href={story === null ? (href ?? '') : `/desk/stories/${story}`}
        target="_blank"
        icon={<ExternalLink size={14} aria-hidden />}
        aria-label="Open in a new tab"
      />
    </span>
  );
}

function stateOf({ editor }: { editor: Editor }) {
  const { selection } = editor.state;
  const isRange = !selection.empty && selection.$from.parent.inlineContent && !('node' in selection);
  const isLink = editor.isActive('link');
  const { story = null, href = null } = editor.getAttributes('link') as { story?: string; href?: string };
  const takesMarks = selection.$from.parent.type.allowsMarkType(editor.schema.marks.bold as never);
  return {
    ...{ isRange, isLink, story, href, from: selection.from, to: selection.to },
    isShown: editor.isEditable && editor.isFocused && (isLink || (isRange && takesMarks)),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    heading: editor.isActive('heading', { level: 2 }),
    quote: editor.isActive('blockquote'),
  };
}

/** Above the selection where there is room, else below it; never over the edge of the screen. */
function placeOf(editor: Editor, from: number, to: number): { left: number; top: number } {
  const size = editor.state.doc.content.size;
  const start = editor.view.coordsAtPos(Math.min(from, size));
  const end = editor.view.coordsAtPos(Math.min(to, size));
  const top = start.top - 48 < 110 ? end.bottom + 8 : start.top - 44;
  const left = Math.max(8, Math.min(start.left, window.innerWidth - 280));
  return { left, top };
}

/** Whether the selection is still being drawn with the mouse. */
function usePressing(editor: Editor): boolean {
  const [isPressing, setPressing] = useState(false);
  useEffect(() => {
    const down = (event: PointerEvent) =>
      setPressing(event.target instanceof Node && editor.view.dom.contains(event.target));
    const up = () => setPressing(false);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [editor]);
  return isPressing;
}

/** Draws anew when the page is scrolled: the bar goes with the words. */
function useScrolled(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const moved = () => setCount((count) => count + 1);
    window.addEventListener('scroll', moved, true);
    window.addEventListener('resize', moved);
    return () => {
      window.removeEventListener('scroll', moved, true);
      window.removeEventListener('resize', moved);
    };
  }, []);
}
