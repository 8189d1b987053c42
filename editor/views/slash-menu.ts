import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { isRemote } from '#editor/collab/plugin.ts';

/** Something to be put in from the slash menu: `words` are further words it is found by. */
export type SlashItem = { id: string; title: string; words: string };

/** The open menu: what it offers, which of it Enter takes, and where the cursor is on the screen. */
export type OpenSlashMenu<T extends SlashItem> = {
  items: T[];
  selected: number;
  rect: DOMRect | null;
  choose: (item: T) => void;
};

/**
 * "/" at the beginning of a paragraph offers blocks. This holds what is open, whoever draws it subscribes. The chosen
 * item is run after the typed words are taken out.
 */
export class SlashMenu<T extends SlashItem> {
  readonly #items: readonly T[];
  readonly #run: (item: T) => void;
  readonly #listeners = new Set<() => void>();
  #open: OpenSlashMenu<T> | null = null;

  constructor(items: readonly T[], run: (item: T) => void) {
    this.#items = items;
    this.#run = run;
  }

  getOpen = (): OpenSlashMenu<T> | null => this.#open;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  extension() {
    const menu = this;
    return Extension.create({
      name: 'slashMenu',
      addProseMirrorPlugins() {
        return [
          Suggestion<T, T>({
            editor: this.editor,
            pluginKey: new PluginKey('slashMenu'),
            char: '/',
            startOfLine: true,
            allow: ({ state, range }) => {
              const $from = state.doc.resolve(range.from);
              // What stands in a cell of a table is data, and no block can be put there.
              return $from.parent.type.name === 'paragraph' && $from.node(-1).type.name !== 'tableCell';
            },
            shouldShow: ({ transaction }) => !isRemote(transaction),
            items: ({ query }) => menu.#found(query),
            command: ({ editor, range, props }) => {
              editor.chain().focus().deleteRange(range).run();
              menu.#run(props);
            },
            render: () => ({
              onStart: ({ items, command, clientRect }) => menu.#show(items, command, clientRect?.() ?? null),
              onUpdate: ({ items, command, clientRect }) =>
                menu.#show(items, command, clientRect?.() ?? null),
              onKeyDown: ({ event }) => menu.#key(event),
              onExit: () => menu.#set(null),
            }),
          }),
        ];
      },
    });
  }

  #found(query: string): T[] {
    const wanted = query.trim().toLocaleLowerCase();
    return this.#items.filter((item) => `${item.title} ${item.words}`.toLocaleLowerCase().includes(wanted));
  }

  #show(items: T[], choose: (item: T) => void, rect: DOMRect | null): void {
    const selected = Math.min(this.#open?.selected ?? 0, Math.max(0, items.length - 1));
    this.#set({ items, selected, rect, choose });
  }

  #key(event: KeyboardEvent): boolean {
    const open = this.#open;
    if (!open || open.items.length === 0) return false;
    const count = open.items.length;
    if (event.key === 'ArrowDown') this.#set({ ...open, selected: (open.selected + 1) % count });
    else if (event.key === 'ArrowUp') this.#set({ ...open, selected: (open.selected + count - 1) % count });
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const item = open.items[open.selected];
      if (item) open.choose(item);
    } else return false;
    return true;
  }

  #set(open: OpenSlashMenu<T> | null): void {
    this.#open = open;
    for (const listener of [...this.#listeners]) listener();
  }
}
