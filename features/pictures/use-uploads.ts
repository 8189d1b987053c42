'use client';

import { useRef, useState } from 'react';
import { uploadPicture } from '#features/pictures/components/upload-picture.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

/** A file on its way in. `failure` says why it was not taken. */
export type UploadUnderWay = { key: number; name: string; percent: number; failure: string | null };

const AT_ONCE = 2;

/**
 * Sends files, two at a time, and holds how far each is. What arrived goes to `onArrived` and leaves the list; what was
 * refused stays in it until it is dismissed.
 */
export function useUploads(onArrived: (picture: ShownPicture) => void) {
  const [uploads, setUploads] = useState<UploadUnderWay[]>([]);
  const waiting = useRef<{ key: number; file: File }[]>([]);
  const running = useRef(0);
  const lastKey = useRef(0);

  function add(files: File[]) {
    const added = files.map((file) => ({ key: ++lastKey.current, file }));
    waiting.current.push(...added);
    setUploads((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, name: file.name, percent: 0, failure: null })),
    ]);
    startNext();
  }

  function startNext() {
    while (running.current < AT_ONCE) {
      const next = waiting.current.shift();
      if (!next) return;
      running.current += 1;
      void send(next.key, next.file);
    }
  }

  async function send(key: number, file: File) {
    const result = await uploadPicture(file, (percent) => note(key, { percent }));
    running.current -= 1;
    if (result.ok) {
      dismiss(key);
      onArrived(result.value);
    } else {
      note(key, { failure: result.message });
    }
    startNext();
  }

  function note(key: number, news: Partial<UploadUnderWay>) {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));
  }

  function dismiss(key: number) {
    setUploads((all) => all.filter((one) => one.key !== key));
  }

  return { uploads, add, dismiss };
}
