'use client';

import { useEffect, useState } from 'react';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { Result } from '#lib/result.ts';

/** Milliseconds without a key before words are looked for. */
const WAIT = 200;

type Asked = { q: string; before: string | null };
type Page = { pictures: ShownPicture[]; next: string | null };

/** Pictures looked up on the server as somebody types, page by page; only the newest question's answer counts. */
export function useFoundPictures() {
  const [asked, setAsked] = useState<Asked>({ q: '', before: null });
  const [{ pictures, next }, setPage] = useState<Page>({ pictures: [], next: null });
  const [state, setState] = useState<'looking' | 'there' | 'failed'>('looking');

  useEffect(() => {
    let isNewest = true;
    const wait = asked.q === '' ? 0 : WAIT;
    setState('looking');
    const timer = setTimeout(async () => {
      const page = await readPage(asked);
      if (!isNewest) return;
      setState(page ? 'there' : 'failed');
      if (page) setPage((shown) => (asked.before ? joined(shown, page) : page));
    }, wait);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [asked]);

  function put(picture: ShownPicture) {
    setPage((shown) => ({ ...shown, pictures: [picture, ...without(shown.pictures, [picture])] }));
  }

  return {
    pictures,
    state,
    hasMore: next !== null,
    look: (q: string) => setAsked({ q, before: null }),
    more: () => setAsked({ q: asked.q, before: next }),
    again: () => setAsked({ ...asked }),
    put,
  };
}

async function readPage({ q, before }: Asked): Promise<Page | null> {
  try {
    const query = new URLSearchParams({ q, ...(before && { before }) });
    const answer = (await (await fetch(`/api/pictures?${query}`)).json()) as Result<Page>;
    if (!answer.ok) return null;
    const { pictures, next } = answer.value;
    // What was taken down cannot go out in any story.
    return { pictures: pictures.filter(({ takenDownAt }) => takenDownAt === null), next };
  } catch {
    return null;
  }
}

function joined(shown: Page, page: Page): Page {
  return { pictures: [...shown.pictures, ...without(page.pictures, shown.pictures)], next: page.next };
}

function without(pictures: ShownPicture[], these: ShownPicture[]): ShownPicture[] {
  const ids = new Set(these.map((one) => one.id));
  return pictures.filter((picture) => !ids.has(picture.id));
}
