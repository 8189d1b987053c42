'use client';

type What = 'palette' | 'sheet';

let listener: ((what: What) => void) | null = null;

/** Opens the palette or the sheet of keys from a button, as their keys do: the one place that draws them listens. */
export const openDesk = {
  listen(open: (what: What) => void): () => void {
    listener = open;
    return () => {
      listener = null;
    };
  },
  ask(what: What): void {
    listener?.(what);
  },
};
