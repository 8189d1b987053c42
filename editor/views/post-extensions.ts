import { type AnyExtension, Extension, type Extensions } from '@tiptap/core';
import { POST_BLOCKS } from '#editor/post.ts';
import { postParts } from '#editor/post-schema.ts';
import { Embed } from '#editor/views/embed.tsx';
import { Figure } from '#editor/views/figure.tsx';
import { PullQuote } from '#editor/views/pull-quote.tsx';
import { typingExtensions } from '#editor/views/typing-extensions.ts';
import { type Upload, uploads } from '#editor/views/uploads.ts';

const VIEWS = new Map<string, AnyExtension>([Figure, Embed, PullQuote].map((view) => [view.name, view]));

type Wanted = {
  upload: Upload;
  /** Ctrl-Enter or Cmd-Enter. */
  onSend: () => void;
  more: Extensions;
};

/** The browser's list for a post of a live story: nothing is typed together here, one person at a time has it. */
export function postExtensions({ upload, onSend, more }: Wanted): Extensions {
  return [
    ...postParts.map((part) => VIEWS.get(part.name) ?? part),
    ...typingExtensions({
      placeholder: ({ type }) => (type.name === 'caption' ? 'Caption' : 'What happened?'),
      withId: [...POST_BLOCKS],
    }),
    uploads(upload),
    sendKey(onSend),
    ...more,
  ];
}

function sendKey(onSend: () => void) {
  const send = () => {
    onSend();
    return true;
  };
  // Before every other meaning of the key.
  return Extension.create({
    name: 'sendKey',
    priority: 1_000,
    addKeyboardShortcuts: () => ({ 'Mod-Enter': send }),
  });
}
