import { announce } from '#site/reader/announce.ts';
import { keepPlace } from '#site/reader/live/keep-place.ts';
import { listenToStory, type StoryNews } from '#site/reader/live/listen.ts';
import { patchChildren } from '#site/reader/live/patch.ts';
import { announcePart, contentOf } from '#site/reader/live/pieces.ts';

/** How long new posts are gathered before they are said aloud, in milliseconds: ten in a minute are a few words, not ten. */
const GATHER = 5_000;

/** Keeps the posts of a live story as they are now. New ones wait behind a button: nothing that is being read moves. */
export function followPosts(place: HTMLElement): void {
  const posts = new OpenPosts(place);
  // One after the other: the last answer is the last to be shown.
  let turn = Promise.resolve();
  listenToStory(place.dataset.posts ?? '', (news) => {
    turn = turn.then(() => posts.hear(news));
  });
}

class OpenPosts {
  readonly #place: HTMLElement;
  #sequence: number;
  #isGone = false;
  /** New posts that wait to be asked for, newest first. */
  #waiting: HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#sequence = Number(place.dataset.sequence);
  }

  async hear({ what, id }: StoryNews): Promise<void> {
    if (what === 'gone') return this.#goAway();
    if (what === 'back' && this.#isGone) location.reload();
    if (what !== 'posts' && what !== 'resync') return;
    const changes = await this.#fetch(id);
    const sequence = Number(changes?.dataset.sequence);
    if (!changes || !(sequence >= this.#sequence)) return;
    this.#sequence = sequence;
    keepPlace(() => this.#apply(changes));
    for (const part of this.#place.children) announcePart(part);
    this.#showButton('more' in changes.dataset);
  }

  /** The story is off the site: nothing of it stays on the page. */
  #goAway(): void {
    this.#isGone = true;
    this.#waiting = [];
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }

  async #fetch(change: string | undefined): Promise<HTMLElement | null> {
    const query = new URLSearchParams({ after: String(this.#sequence), ...(change && { change }) });
    const response = await fetch(`/fragments/posts/${this.#place.dataset.posts}?${query}`).catch(() => null);
    if (!response?.ok) return null;
    return contentOf(await response.text()).querySelector<HTMLElement>('[data-sequence]');
  }

  #apply(changes: HTMLElement): void {
    for (const name of ['state', 'pinned', 'key']) {
      const fresh = partOf(changes, name);
      const present = partOf(this.#place, name);
      if (fresh && present) patchChildren(present, fresh);
    }
    for (const shortId of (changes.dataset.gone ?? '').split(' ').filter(Boolean)) {
      this.#shown(shortId)?.remove();
      this.#waiting = this.#waiting.filter((post) => post.dataset.post !== shortId);
    }
    const fresh = [...changes.querySelectorAll<HTMLElement>('[data-part="posts"] > [data-post]')];
    for (const post of fresh.toReversed()) this.#take(post);
  }

  /** An edited post in the place of what it was; a new one to those that wait. What belongs on an older page is left there. */
  #take(post: HTMLElement): void {
    const shortId = post.dataset.post ?? '';
    const shown = this.#shown(shortId);
    if (shown) {
      shown.replaceChildren(...post.children);
      return;
    }
    const others = this.#waiting.filter((one) => one.dataset.post !== shortId);
    const isNew = Number(post.dataset.at) >= Number(this.#newest()?.dataset.at ?? 0);
    if (isNew && 'newest' in this.#place.dataset)
      this.#waiting = [post, ...others].toSorted((a, b) => Number(b.dataset.at) - Number(a.dataset.at));
  }

  #showButton(isMore: boolean): void {
    const room = this.#place.querySelector('[data-place="new"]');
    if (!room) return;
    const count = this.#waiting.length;
    if (count === 0) {
      room.replaceChildren();
      return;
    }
    const words = count === 1 ? '1 new post' : `${count} new posts`;
    const button = room.querySelector('button') ?? document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.onclick = () => (isMore ? location.reload() : this.#show());
    if (!button.isConnected) room.append(button);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting.length > 0) announce(button.textContent ?? '');
    }, GATHER);
  }

  #show(): void {
    const [first] = this.#waiting;
    partOf(this.#place, 'posts')?.prepend(...this.#waiting);
    for (const post of this.#waiting) announcePart(post);
    this.#waiting = [];
    this.#place.querySelector('.posts-none')?.remove();
    this.#showButton(false);
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #newest(): HTMLElement | null {
    return this.#place.querySelector('[data-part="posts"] > [data-post]');
  }

  #shown(shortId: string): HTMLElement | null {
    return this.#place.querySelector(`[data-part="posts"] > [data-post="${CSS.escape(shortId)}"]`);
  }
}

function partOf(place: Element, name: string): HTMLElement | null {
  return place.querySelector(`[data-part="${name}"]`);
}
