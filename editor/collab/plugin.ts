import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { CollabClient } from '#editor/collab/client.ts';
import { REMOTE } from '#editor/collab/own-work.ts';

const key = new PluginKey<readonly Transaction[]>('collab');

/** Whether a transaction brings others' steps: nothing that this page's person did. */
export function isRemote(transaction: Transaction): boolean {
  return transaction.getMeta(REMOTE) === true;
}

/**
 * Joins an editor to a client: what is typed goes to the client, what others did comes from it. The undo history goes on
 * working because items are preserved and remote transactions say how much they rebased. Typing is refused where it is
 * known that it could not be saved.
 */
export function collabPlugin(client: CollabClient): Plugin<readonly Transaction[]> {
  const taken = new WeakSet<Transaction>();
  return new Plugin<readonly Transaction[]>({
    key,
    historyPreserveItems: true,
    state: {
      init: () => [],
      // A state may be made and thrown away: what was typed is handed over only once the view shows it.
      apply: (transaction, waiting) => {
        const left = waiting.filter((other) => !taken.has(other));
        return transaction.docChanged && !isRemote(transaction) ? [...left, transaction] : left;
      },
    },
    filterTransaction: (transaction) => !transaction.docChanged || isRemote(transaction) || client.mayType(),
    props: { editable: () => client.mayType() },
    view: (view) => {
      const drain = () => {
        for (const transaction of key.getState(view.state) ?? []) {
          if (taken.has(transaction)) continue;
          taken.add(transaction);
          client.take(transaction);
        }
      };
      const binding = { state: () => view.state, dispatch: view.dispatch.bind(view), drain };
      client.attach(binding);
      // Not during the view's own construction.
      queueMicrotask(() => {
        if (!view.isDestroyed && !view.state.doc.eq(client.document)) {
          view.dispatch(showing(view.state, client.document));
        }
      });
      return {
        update: drain,
        destroy: () => {
          drain();
          client.detach(binding);
        },
      };
    },
  });
}

/** Brings an editor to the client's document, as when a page is opened again. */
function showing(state: EditorState, doc: Node): Transaction {
  const { tr } = state;
  for (const [name, value] of Object.entries(doc.attrs)) tr.setDocAttribute(name, value);
  tr.replaceWith(0, tr.doc.content.size, doc.content);
  return tr.setMeta('addToHistory', false).setMeta(REMOTE, true);
}
