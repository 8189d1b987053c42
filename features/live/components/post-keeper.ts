import type { PostJson } from '#editor/post.ts';
import { savePostAction, sendPostAction } from '#features/live/actions.ts';
import { type Failure, failure, type Result } from '#lib/result.ts';

/** What is on the screen of a post. */
export type PostContent = { document: PostJson; isKey: boolean };

/** The truth about what is on the screen: `saved` is said when the server has answered, never before. */
export type KeeperState =
  | { kind: 'empty' | 'typing' | 'saving' | 'saved' | 'away' }
  | { kind: 'refused'; failure: Failure };

/** How long after a key what is typed is stored, and how soon it is tried again without a connection; milliseconds. */
const PAUSE = 400;
const AGAIN = 3_000;

type Place = { storyId: string; postId: string; draftChange: number };

/** Stores what is written of one post, one request after the other, and sends it. */
export class PostKeeper {
  readonly #place: Place;
  readonly #listeners = new Set<() => void>();
  #state: KeeperState;
  #wanted: PostContent | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place) {
    this.#place = { ...place };
    this.#state = { kind: place.draftChange > 0 ? 'saved' : 'empty' };
  }

  get draftChange(): number {
    return this.#place.draftChange;
  }

  getState = (): KeeperState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Notes what is on the screen now; it is stored a moment later. */
  note(content: PostContent): void {
    if (this.#isNothingYet(content)) {
      clearTimeout(this.#timer);
      this.#wanted = null;
      this.#set({ kind: 'empty' });
      return;
    }
    this.#wanted = content;
    this.#set({ kind: 'typing' });
    this.#later(PAUSE);
  }

  /** Stores what is on the screen and posts it. */
  async send(content: PostContent): Promise<Result<{ went: 'out' | 'waits' }>> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#isNothingYet(content)) return failure('invalid', 'Write something first.');
    this.#wanted = content;
    await this.#flush();
    if (this.#state.kind === 'refused') return this.#state.failure;
    try {
      return await sendPostAction({ ...this.#place, ...content });
    } catch {
      return failure('unavailable', 'Copydesk does not answer. Nothing is lost: post it again in a moment.');
    }
  }

  /** Stops what would still be stored, and waits for what is under way: the post is done with. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#wanted = null;
    await this.#running;
  }

  /** Nobody has begun a post by looking at an empty one. */
  #isNothingYet({ document }: PostContent): boolean {
    const [first, ...others] = document.content;
    const isBlank = others.length === 0 && first?.type === 'paragraph' && !first.content?.length;
    return isBlank && this.#place.draftChange === 0;
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), pause);
  }

  async #flush(): Promise<void> {
    if (this.#running) return this.#running;
    this.#running = this.#store();
    await this.#running;
    this.#running = null;
    if (this.#wanted && this.#state.kind === 'typing') this.#later(PAUSE);
  }

  async #store(): Promise<void> {
    const content = this.#wanted;
    if (!content) return;
    this.#wanted = null;
    this.#set({ kind: 'saving' });
    try {
      const stored = await savePostAction({ ...this.#place, ...content });
      if (!stored.ok) {
        this.#wanted ??= content;
        return this.#set({ kind: 'refused', failure: stored });
      }
      this.#place.draftChange = stored.value.draftChange;
      // What was typed meanwhile is not stored yet.
      this.#set({ kind: this.#wanted ? 'typing' : 'saved' });
    } catch {
      this.#wanted ??= content;
      this.#set({ kind: 'away' });
      this.#later(AGAIN);
    }
  }

  #set(state: KeeperState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
