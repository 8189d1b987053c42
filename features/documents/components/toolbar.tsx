'use client';

import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Plus,
  Redo2,
  Subscript,
  Superscript,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { PLACE_KEYS, TEXT_KEYS } from '#editor/views/text-keys.ts';
import { BLOCKS, type Block, type BlockHost } from '#features/documents/components/block-list.tsx';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { ToolButton } from '#features/documents/components/tool-button.tsx';

type TextState = ReturnType<typeof stateOf>;

/** One tool of the text: what it does, and whether the cursor is in it already. */
type TextTool = {
  icon: LucideIcon;
  label: string;
  keys?: string;
  isOn: (state: TextState) => boolean;
  apply: (chain: ChainedCommands) => ChainedCommands;
};

const TEXT_TOOLS: readonly TextTool[] = [
  {
    ...{ icon: Heading2, label: 'Heading', keys: TEXT_KEYS.heading.keys },
    isOn: ({ heading }) => heading === 2,
    apply: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    ...{ icon: Heading3, label: 'Small heading', keys: TEXT_KEYS.smallHeading.keys },
    isOn: ({ heading }) => heading === 3,
    apply: (chain) => chain.toggleHeading({ level: 3 }),
  },
  {
    ...{ icon: Bold, label: 'Bold', keys: TEXT_KEYS.bold.keys },
    isOn: ({ bold }) => bold,
    apply: (chain) => chain.toggleBold(),
  },
  {
    ...{ icon: Italic, label: 'Italic', keys: TEXT_KEYS.italic.keys },
    isOn: ({ italic }) => italic,
    apply: (chain) => chain.toggleItalic(),
  },
  {
    ...{ icon: List, label: 'List', keys: TEXT_KEYS.list.keys },
    isOn: ({ bulletList }) => bulletList,
    apply: (chain) => chain.toggleBulletList(),
  },
  {
    ...{ icon: ListOrdered, label: 'Numbered list', keys: TEXT_KEYS.numbered.keys },
    isOn: ({ orderedList }) => orderedList,
    apply: (chain) => chain.toggleOrderedList(),
  },
  {
    ...{ icon: TextQuote, label: 'Quotation', keys: TEXT_KEYS.quotation.keys },
    isOn: ({ quote }) => quote,
    apply: (chain) => chain.toggleBlockquote(),
  },
  {
    ...{ icon: Superscript, label: 'Superscript', keys: TEXT_KEYS.superscript.keys },
    isOn: ({ superscript }) => superscript,
    apply: (chain) => chain.toggleSuperscript(),
  },
  {
    ...{ icon: Subscript, label: 'Subscript', keys: TEXT_KEYS.subscript.keys },
    isOn: ({ subscript }) => subscript,
    apply: (chain) => chain.toggleSubscript(),
  },
];

type ToolbarProps = {
  onLink: () => void;
  host: BlockHost;
  /** What can be put in; everything where left out. */
  blocks?: readonly Block[];
};

/** What can be done to the text, in one line above it. */
export function Toolbar({ onLink, host, blocks = BLOCKS }: ToolbarProps) {
  const { editor } = useOpenText();
  const state = useEditorState({ editor, selector: stateOf });
  const run = () => editor.chain().focus();
  const isDisabled = !state.isEditable;
  return (
    <div role="toolbar" aria-label="Text" className="flex items-center gap-0.5 overflow-x-auto">
      <InsertMenu host={host} blocks={blocks} isDisabled={isDisabled} />
      <Line />
      {TEXT_TOOLS.map(({ label, icon, keys, isOn, apply }) => (
        <ToolButton
          key={label}
          {...{ icon, label, keys, isDisabled }}
          isOn={isOn(state)}
          onPress={() => apply(run()).run()}
        />
      ))}
      <ToolButton
        {...{ icon: Link, label: 'Link', keys: PLACE_KEYS.link.keys, isDisabled }}
        isOn={state.link}
        onPress={onLink}
      />
      <Line />
      <ToolButton
        {...{ icon: Undo2, label: 'Undo', keys: TEXT_KEYS.undo.keys }}
        isDisabled={!state.canUndo}
        onPress={() => run().undo().run()}
      />
      <ToolButton
        {...{ icon: Redo2, label: 'Redo', keys: TEXT_KEYS.redo.keys }}
        isDisabled={!state.canRedo}
        onPress={() => run().redo().run()}
      />
    </div>
  );
}

type InsertMenuProps = { host: BlockHost; blocks: readonly Block[]; isDisabled: boolean };

function InsertMenu({ host, blocks, isDisabled }: InsertMenuProps) {
  const { editor } = useOpenText();
  return (
    <Menu
      label="Insert"
      trigger={
        <Button size="small" kind="quiet" icon={<Plus size={16} aria-hidden />} isDisabled={isDisabled}>
          Insert
        </Button>
      }
      entries={blocks.map(({ id, title, icon: Icon, keys }) => ({
        ...{ id, label: title, keys },
        icon: <Icon size={16} aria-hidden />,
      }))}
      // While the menu is open everything else is inert, the text too: it gets the focus once the menu is gone.
      onAction={(id) => setTimeout(() => blocks.find((block) => block.id === id)?.insert(editor, host))}
    />
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
