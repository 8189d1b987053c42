import type { PictureInfo } from '#editor/views/editor-services.ts';
import { KnownById } from '#features/documents/components/known-by-id.ts';
import { creditLine, hasCredit } from '#features/pictures/rules/credit.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { Result } from '#lib/result.ts';

/** A picture as the editor shows it, with the record that its credit is edited on. */
export type KnownPicture = PictureInfo & { record: ShownPicture };

/** Milliseconds between two looks at a picture that is still being prepared. */
const LOOK_AGAIN = 1_500;

/** The pictures that this tab shows. What is still being prepared is looked at again until it is ready. */
export class KnownPictures extends KnownById<KnownPicture> {
  /** What the newsroom writes before a credit. */
  readonly prefix: string;
  readonly #files = new Map<string, string>();
  readonly #waiting = new Set<string>();

  /** `prefix` is the newsroom's setting before a credit. */
  constructor(prefix: string) {
    super(async (ids) => {
      const records = await Promise.all(ids.map(fetchPicture));
      return new Map(
        records.flatMap((record) => (record ? [[record.id, this.#known(record)] as const] : [])),
      );
    });
    this.prefix = prefix;
  }

  /** Notes a picture that just arrived; until it is prepared the file itself is shown. */
  arrived(record: ShownPicture, file: File | null): KnownPicture {
    if (file && !record.prepared) this.#files.set(record.id, URL.createObjectURL(file));
    const known = this.#known(record);
    this.put(record.id, known);
    return known;
  }

  #known(record: ShownPicture): KnownPicture {
    const { id, fileName, width, height, prepared, caption, description } = record;
    const isGone = record.takenDownAt !== null;
    const failure = isGone ? 'This picture was taken down: readers do not get it.' : record.failure;
    if (!prepared && failure === '') this.#lookAgain(id);
    return {
      ...{ id, fileName, width, height, failure, caption, description, record },
      src: isGone ? null : prepared ? addressOf(record) : (this.#files.get(id) ?? null),
      creditLine: creditLine(record, this.prefix),
      hasCredit: hasCredit(record),
      isPrepared: prepared,
    };
  }

  #lookAgain(id: string): void {
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    setTimeout(() => {
      this.#waiting.delete(id);
      void this.renew([id]);
    }, LOOK_AGAIN);
  }
}

/** A size that is sharp in the editor's measure on most screens. */
function addressOf({ id, widths }: ShownPicture): string | null {
  const width = widths.find((one) => one >= 960) ?? widths.at(-1);
  return width === undefined ? null : `/api/pictures/${id}/${width}.webp`;
}

async function fetchPicture(id: string): Promise<ShownPicture | null> {
  const response = await fetch(`/api/pictures/${id}`);
  const result = (await response.json()) as Result<ShownPicture>;
  if (result.ok) return result.value;
  if (result.code === 'not_found') return null;
  throw new Error(result.message);
}
