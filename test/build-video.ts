/** What a video made for a test is like. Sizes in pixels, `duration` in milliseconds. */
export type VideoWish = {
  width?: number;
  height?: number;
  duration?: number;
  video?: string;
  sound?: string;
  /** Turned by a quarter, as phones film. */
  turned?: boolean;
  /** Put where cameras put where they were. */
  place?: string;
  /** The handler of a further track. */
  moreTrack?: string;
  brand?: string;
  /** Sets videos apart that are otherwise the same. */
  salt?: string;
};

/** A box of an MP4: its type and what is in it. */
export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A small MP4 of all that a container has; its pictures are no pictures. */
export function buildMp4(wish: VideoWish = {}): Buffer {
  const { duration = 5_000, place = '', brand = 'isom', salt = '' } = wish;
  const mark =
    place === '' ? [] : [box('udta', box('\u00a9xyz', place)), box('uuid', place), box('GPS ', place)];
  return Buffer.concat([
    box('ftyp', brand, numbers(512), 'isomavc1'),
    box(
      'moov',
      box('mvhd', numbers(0, 0, 0, 1_000, duration), Buffer.alloc(80)),
      track('vide', wish.video ?? 'avc1', wish),
      ...(wish.sound === '' ? [] : [track('soun', wish.sound ?? 'mp4a', wish)]),
      ...(wish.moreTrack ? [track(wish.moreTrack, 'data', wish)] : []),
      ...mark,
    ),
    box('free', place),
    ...mark,
    box('mdat', `pictures ${salt}`),
  ]);
}

function track(
  handler: string,
  format: string,
  { width = 640, height = 360, turned, place = '' }: VideoWish,
): Buffer {
  const one = 65_536;
  const matrix = turned
    ? [0, one, 0, -one >>> 0, 0, 0, 0, 0, 1 << 30]
    : [one, 0, 0, 0, one, 0, 0, 0, 1 << 30];
  const sizes = handler === 'vide' ? [width * one, height * one] : [0, 0];
  const entry = box(
    format,
    Buffer.alloc(42),
    (handler === 'vide' ? place : '').slice(0, 32).padEnd(32, '\0'),
    Buffer.alloc(4),
  );
  return box(
    'trak',
    box('tkhd', Buffer.alloc(40), numbers(...matrix, ...sizes)),
    box(
      'mdia',
      box('mdhd', Buffer.alloc(24)),
      box('hdlr', Buffer.alloc(8), handler, Buffer.alloc(12), `${place}\0`),
      box('minf', box('stbl', box('stsd', numbers(0, 1), entry), box('stts', numbers(0, 0)))),
    ),
    ...(place === '' ? [] : [box('meta', place)]),
  );
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
}

/** An element of a WebM; without `isOpen` its size is said. */
export function element(id: string, content: Buffer, isOpen = false): Buffer {
  const size = Buffer.alloc(8, 0xff);
  if (!isOpen) {
    size.writeUInt32BE(0x01000000, 0);
    size.writeUInt32BE(content.length, 4);
  } else size[0] = 0x01;
  return Buffer.concat([Buffer.from(id, 'hex'), size, content]);
}

/** A small WebM as a browser records it: without a length of its own, its clusters open. */
export function buildWebm(wish: VideoWish = {}, docType = 'webm'): Buffer {
  const {
    width = 640,
    height = 360,
    duration = 5_000,
    video = 'V_VP8',
    sound = '',
    place = '',
    salt = '',
  } = wish;
  const text = (id: string, words: string) => element(id, Buffer.from(words));
  const number = (id: string, value: number) => element(id, numbers(value));
  const block = (at: number) =>
    element('a3', Buffer.concat([Buffer.from([0x81, at >> 8, at & 255, 0x80]), Buffer.from(salt)]));
  const entry = (type: number, codec: string, ...more: Buffer[]) =>
    element('ae', Buffer.concat([number('83', type), text('86', codec), text('536e', place), ...more]));
  const size = element('e0', Buffer.concat([number('b0', width), number('ba', height)]));
  const tracks = [entry(1, video, size), ...(sound === '' ? [] : [entry(2, sound)])];
  if (wish.moreTrack) tracks.push(entry(33, wish.moreTrack));
  const info = [number('2ad7b1', 1_000_000), text('4d80', place), text('5741', place), text('7ba9', place)];
  return Buffer.concat([
    element('1a45dfa3', text('4282', docType)),
    element(
      '18538067',
      Buffer.concat([
        element('1549a966', Buffer.concat(info)),
        element('1654ae6b', Buffer.concat(tracks)),
        ...(place === '' ? [] : [element('1254c367', Buffer.from(place)), element('ec', Buffer.from(place))]),
        element('1f43b675', Buffer.concat([number('e7', 0), block(0)]), true),
        element('1f43b675', Buffer.concat([number('e7', duration - 100), block(100)]), true),
      ]),
      true,
    ),
  ]);
}
