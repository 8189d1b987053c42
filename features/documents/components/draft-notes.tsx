'use client';

import { CircleAlert, Eye } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import type { CollabStatus } from '#editor/collab/client.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { useCollabStatus } from '#features/documents/components/save-state.tsx';

/** What must be known before going on: why nothing can be typed, and words that others' changes left no place for. */
export function DraftNotes() {
  const { client } = useOpenDraft();
  const status = useCollabStatus(client);
  const readOnly = readOnlyReason(status);
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {readOnly !== null && (
        <Note tone={status.message === null ? 'neutral' : 'attention'} icon={<Eye size={16} aria-hidden />}>
          {readOnly}
        </Note>
      )}
      {status.unplaced.map((words) => (
        <UnplacedNote key={words.key} words={words} />
      ))}
    </div>
  );
}

function UnplacedNote({ words }: { words: CollabStatus['unplaced'][number] }) {
  const { client, editor } = useOpenDraft();

  async function copy() {
    const isCopied = await navigator.clipboard.writeText(words.text).then(
      () => true,
      () => false,
    );
    showToast(
      isCopied
        ? { title: 'Copied.' }
        : {
            title: 'The browser did not let us copy: select the words and copy them yourself.',
            tone: 'attention',
          },
    );
  }

  function insert() {
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: words.text.replaceAll('\n', ' ') })
      .run();
    client.dismiss(words.key);
  }

  return (
    <Note tone="danger" icon={<CircleAlert size={16} aria-hidden />}>
      <p className="font-medium">
        {words.problem ?? 'Somebody changed this place meanwhile, so these words could not be placed:'}
      </p>
      {words.text !== '' && (
        <p dir="auto" className="mt-1 whitespace-pre-wrap font-serif text-ink text-lg">
          {words.text}
        </p>
      )}
      <div className="mt-2 flex gap-2">
        {words.text !== '' && (
          <>
            <Button size="small" onPress={copy}>
              Copy
            </Button>
            <Button size="small" onPress={insert}>
              Insert at the cursor
            </Button>
          </>
        )}
        <Button size="small" kind="quiet" onPress={() => client.dismiss(words.key)}>
          Dismiss
        </Button>
      </div>
    </Note>
  );
}

function readOnlyReason({ message, canEdit }: CollabStatus): string | null {
  if (message !== null) return message;
  if (canEdit) return null;
  return 'You can read this story. To change it, be given it, be on its byline, or ask an editor.';
}
