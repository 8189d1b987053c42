import { keepSnapshot, SNAPSHOT_EVERY } from '#features/documents/snapshots/commands.ts';
import { system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { log } from '#lib/log.ts';
import type { Flusher } from '#server/rooms/flusher.ts';
import { type Member, Room } from '#server/rooms/room.ts';

/** Rooms in memory on one node. Each is a document and its last steps: some hundred kilobytes. */
const MOST_ROOMS = 2_000;

/** Quiet time, in milliseconds, after which the index and a snapshot are kept. */
const QUIET = 2_000;

type Kept = { room: Room; keptAt: number; timer: NodeJS.Timeout | undefined };

/** The open drafts of one node, and when what they come to is kept. */
export class Rooms {
  readonly #flusher: Flusher;
  readonly #rooms = new Map<string, Kept>();
  /** What runs beside the rooms' turns, so that an end can wait for it. */
  readonly #underway = new Set<Promise<unknown>>();

  constructor(flusher: Flusher) {
    this.#flusher = flusher;
  }

  /** The room of a draft, opened where it is not; null where this node has no room for more. */
  get(draftId: string): Room | null {
    const known = this.#rooms.get(draftId);
    if (known) return known.room;
    if (this.#rooms.size >= MOST_ROOMS) return null;
    const room = new Room({
      draftId,
      commit: (batch) => this.#flusher.submit(batch),
      moved: (step) => this.#moved(draftId, step),
    });
    this.#rooms.set(draftId, { room, keptAt: -1, timer: undefined });
    return room;
  }

  /** Somebody left: the last one closes the room, once everything in it is done and kept. */
  leave(room: Room, member: Member): void {
    room.leave(member);
    this.closeIfEmpty(room);
  }

  /** Closes a room that nobody is in. */
  closeIfEmpty(room: Room): void {
    if (room.members.size > 0) return;
    const closing = room
      .afterAll(async () => {
        if (room.members.size === 0) await this.#keep(room.draftId);
      })
      .finally(() => {
        if (room.members.size > 0 || room.waiting > 0) return;
        clearTimeout(this.#rooms.get(room.draftId)?.timer);
        this.#rooms.delete(room.draftId);
      });
    this.#beside(closing, room.draftId, 'a draft was not kept');
  }

  /** A draft moved elsewhere: its room reads on. */
  draftMoved(draftId: string): void {
    const open = this.#rooms.get(draftId);
    if (open) this.#beside(open.room.readOn(), draftId, 'a room could not read on');
  }

  /** Looks how far the open drafts have moved in the database. Rejects where it does not answer. */
  async look(): Promise<void> {
    const ids = [...this.#rooms.keys()];
    if (ids.length === 0) return;
    const drafts = await db().draft.findMany({
      where: { id: { in: ids } },
      select: { id: true, step: true },
    });
    for (const { id, step } of drafts) {
      const open = this.#rooms.get(id);
      if (open && step > open.room.step) this.draftMoved(id);
    }
  }

  /** Keeps what all open drafts come to, and waits until nothing runs any more: before the node stops. */
  async close(): Promise<void> {
    for (const [draftId, { room, timer }] of this.#rooms) {
      clearTimeout(timer);
      this.#beside(
        room.afterAll(() => this.#keep(draftId)),
        draftId,
        'a draft was not kept',
      );
    }
    while (this.#underway.size > 0) await Promise.allSettled(this.#underway);
  }

  #moved(draftId: string, step: number): void {
    const open = this.#rooms.get(draftId);
    if (!open) return;
    if (open.keptAt < 0) open.keptAt = step - 1;
    clearTimeout(open.timer);
    const keep = () => this.#beside(this.#keep(draftId), draftId, 'a draft was not kept');
    if (step - open.keptAt >= SNAPSHOT_EVERY) return void keep();
    open.timer = setTimeout(keep, QUIET);
  }

  async #keep(draftId: string): Promise<void> {
    const open = this.#rooms.get(draftId);
    if (!open || open.room.step < 0 || open.keptAt === open.room.step) return;
    const before = open.keptAt;
    // Set at once, so that it is not kept again for each step while it is being kept.
    open.keptAt = open.room.step;
    const kept = await keepSnapshot(system(), { draftId }).catch((error: unknown) => {
      open.keptAt = before;
      throw error;
    });
    if (kept.ok) open.keptAt = Math.max(open.keptAt, kept.value.step);
  }

  #beside(work: Promise<unknown>, draftId: string, whatFailed: string): void {
    const running = work
      .catch((error: unknown) => log.warn({ err: error, draft: draftId }, whatFailed))
      .finally(() => this.#underway.delete(running));
    this.#underway.add(running);
  }
}
