'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  Plus,
  Redo2,
  Subscript,
  Superscript,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { BLOCKS } from '#features/documents/components/block-list.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { ToolButton } from '#features/documents/components/tool-button.tsx';

/** What can be done to the text, in one line above it. */
export function Toolbar({ onLink }: { onLink: () => void }) {
  const { editor, upload } = useOpenDraft();
  const state = useEditorState({ editor, selector: stateOf });
  const run = () => editor.chain().focus();
  return (
    <div role="toolbar" aria-label="Text" className="flex items-center gap-0.5 overflow-x-auto">
      <Menu
        label="Insert"
        trigger={
          <Button size="small" kind="quiet" icon={<Plus size={16} aria-hidden />} isDisabled={!state.isEditable}>
            Insert
          </Button>
        }
        entries={BLOCKS.map(({ id, title, icon: Icon, keys }) => ({
          ...{ id, label: title, keys },
          icon: <Icon size={16} aria-hidden />,
        }))}
        onAction={(id) => BLOCKS.find((block) => block.id === id)?.insert(editor, upload)}
      />
      <Line />
      <ToolButton icon={Heading2} label="Heading" keys="Ctrl-Alt-2" isOn={state.heading === 2} isDisabled={!state.isEditable} onPress={() => run().toggleHeading({ level: 2 }).run()} />
      <ToolButton icon={Heading3} label="Small heading" keys="Ctrl-Alt-3" isOn={state.heading === 3} isDisabled={!state.isEditable} onPress={() => run().toggleHeading({ level: 3 }).run()} />
      <ToolButton icon={Bold} label="Bold" keys="Ctrl-B" isOn={state.bold} isDisabled={!state.isEditable} onPress={() => run().toggleBold().run()} />
      <ToolButton icon={Italic} label="Italic" keys="Ctrl-I" isOn={state.italic} isDisabled={!state.isEditable} onPress={() => run().toggleItalic().run()} />
      <ToolButton icon={Link} label="Link" keys="Ctrl-K" isOn={state.link} isDisabled={!state.isEditable} onPress={onLink} />
      <ToolButton icon={List} label="List" keys="Ctrl-Shift-8" isOn={state.bulletList} isDisabled={!state.isEditable} onPress={() => run().toggleBulletList().run()} />
      <ToolButton icon={ListOrdered} label="Numbered list" keys="Ctrl-Shift-7" isOn={state.orderedList} isDisabled={!state.isEditable} onPress={() => run().toggleOrderedList().run()} />
      <ToolButton icon={TextQuote} label="Quotation" keys="Ctrl-Shift-B" isOn={state.quote} isDisabled={!state.isEditable} onPress={() => run().toggleBlockquote().run()} />
      <ToolButton icon={Superscript} label="Superscript" isOn={state.superscript} isDisabled={!state.isEditable} onPress={() => run().toggleSuperscript().run()} />
      <ToolButton icon={Subscript} label="Subscript" isOn={state.subscript} isDisabled={!state.isEditable} onPress={() => run().toggleSubscript().run()} />
      <Line />
      <ToolButton icon={Undo2} label="Undo" keys="Ctrl-Z" isDisabled={!state.canUndo} onPress={() => run().undo().run()} />
      <ToolButton icon={Redo2} label="Redo" keys="Ctrl-Shift-Z" isDisabled={!state.canRedo} onPress={() => run().redo().run()} />
    </div>
  );
}

function Line() {
  return <span aria-hidden className="mx-1 h-4 w-px shrink-0 bg-line" />;
}

function stateOf({ editor }: { editor: Editor }) {
  const isEditable = editor.isEditable;
  return {
    isEditable,
    heading: editor.isActive('heading') ? (editor.getAttributes('heading').level as number) : null,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    superscript: editor.isActive('superscript'),
    subscript: editor.isActive('subscript'),
    canUndo: isEditable && editor.can().undo(),
    canRedo: isEditable && editor.can().redo(),
  };
}
