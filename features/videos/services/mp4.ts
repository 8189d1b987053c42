import { UnusableVideo } from '#features/videos/rules/unusable-video.ts';
import { type Patch, type ReadContainer, soundFacts } from '#features/videos/rules/video-facts.ts';
import type { FileWindow } from '#features/videos/services/file-window.ts';

/**
 * The boxes that playing needs, by the box they stand in (ISO/IEC 14496-12). All others are written over: user data (`udta`
 * with ©xyz, loci, makes and models), metadata, XMP in `uuid`, and what cameras hide in boxes that should be free.
 */
const KEPT: Record<string, string[]> = {
  file: ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'ssix', 'mfra'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  trak: ['tkhd', 'edts', 'tref', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
  minf: ['vmhd', 'smhd', 'sthd', 'nmhd', 'gmhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: 'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh sdtp padb sgpd sbgp subs'.split(' '),
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sgpd', 'sbgp', 'subs'],
  mfra: ['tfra', 'mfro'],
};

/** Pictures, sound, words, time code. What else a track may hold measures the camera: place, speed, direction. */
const HANDLERS = ['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp', 'tmcd'];
const MOST_BOXES = 400_000;
const MOST_PATCHES = 10_000;

type Box = { type: string; at: number; body: number; end: number };
type Track = { handler: string; format: string; width: number; height: number };
type Reading = {
  file: FileWindow;
  boxes: number;
  patches: Patch[];
  tracks: Track[];
  timescale: number;
  duration: number;
};

/** Reads an MP4 as far as is needed to know that it is one, what it shows and what must not leave. Throws UnusableVideo. */
export async function readMp4(file: FileWindow): Promise<ReadContainer> {
  const reading: Reading = { file, boxes: 0, patches: [], tracks: [], timescale: 0, duration: 0 };
  await readBoxes(reading, 'file', 0, file.size);
  for (const track of reading.tracks) checkTrack(track);
  const video = reading.tracks.find(({ handler }) => handler === 'vide');
  if (!video || reading.timescale === 0) throw UnusableVideo.empty();
  const duration = (reading.duration / reading.timescale) * 1_000;
  return { facts: soundFacts('mp4', video.width, video.height, duration), patches: reading.patches };
}

function checkTrack({ handler, format }: Track): void {
  if (!HANDLERS.includes(handler)) throw UnusableVideo.measurements();
  if (handler === 'vide' && !['avc1', 'avc3'].includes(format)) throw UnusableVideo.coding('video', 'H.264');
  if (handler === 'soun' && format !== 'mp4a') throw UnusableVideo.coding('sound', 'AAC');
}

async function readBoxes(reading: Reading, parent: string, from: number, to: number): Promise<void> {
  let at = from;
  while (at < to) {
    // Four zeros may end a list of user data; in the boxes that are kept they are padding.
    if (to - at < 8) break;
    const box = await readHeader(reading, at, to, parent === 'file');
    if (KEPT[parent]?.includes(box.type)) await readBox(reading, box);
    else
      reading.patches.push(
        { at: box.at + 4, write: Buffer.from('free'), zeros: 0 },
        blank(box.body, box.end),
      );
    at = box.end;
  }
}

async function readHeader(reading: Reading, at: number, to: number, mayBeOpen: boolean): Promise<Box> {
  reading.boxes += 1;
  if (reading.boxes > MOST_BOXES || reading.patches.length > MOST_PATCHES) throw UnusableVideo.cutOff();
  const head = await reading.file.read(at, 8);
  const type = head.toString('latin1', 4, 8);
  let size = head.readUInt32BE(0);
  let body = at + 8;
  if (size === 1) {
    size = Number((await reading.file.read(at + 8, 8)).readBigUInt64BE(0));
    body = at + 16;
  } else if (size === 0 && mayBeOpen) size = to - at;
  if (size < body - at || at + size > to) throw UnusableVideo.cutOff();
  return { type, at, body, end: at + size };
}

async function readBox(reading: Reading, box: Box): Promise<void> {
  if (box.type === 'trak') reading.tracks.push({ handler: '', format: '', width: 0, height: 0 });
  if (KEPT[box.type]) return readBoxes(reading, box.type, box.body, box.end);
  const read = READERS[box.type];
  if (read) await read(reading, box);
}

const READERS: Record<string, (reading: Reading, box: Box) => Promise<void>> = {
  ftyp: readBrand,
  mvhd: readMovieHeader,
  mehd: readFragmentsLength,
  tkhd: readTrackHeader,
  hdlr: readHandler,
  stsd: readCoding,
};

async function readBrand({ file }: Reading, { body, end }: Box): Promise<void> {
  const brands = (await file.read(body, Math.min(end - body, 256))).toString('latin1');
  // QuickTime's own files come under the same kind of boxes; not every browser plays them.
  if (brands.startsWith('qt  ')) throw UnusableVideo.unknown();
}

async function readMovieHeader(reading: Reading, { body, end }: Box): Promise<void> {
  const bytes = await reading.file.read(body, Math.min(end - body, 32));
  const isLong = bytes.readUInt8(0) === 1;
  if (bytes.length < (isLong ? 32 : 20)) throw UnusableVideo.cutOff();
  reading.timescale = bytes.readUInt32BE(isLong ? 20 : 12);
  reading.duration ||= isLong ? Number(bytes.readBigUInt64BE(24)) : bytes.readUInt32BE(16);
}

/** In a file of fragments the movie's header may leave the length to this box. */
async function readFragmentsLength(reading: Reading, { body, end }: Box): Promise<void> {
  const bytes = await reading.file.read(body, Math.min(end - body, 12));
  const isLong = bytes.readUInt8(0) === 1;
  if (bytes.length < (isLong ? 12 : 8)) throw UnusableVideo.cutOff();
  reading.duration ||= isLong ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4);
}

/** Width and height as shown (16.16 fixed point at the end); a matrix that turns by a quarter swaps them. */
async function readTrackHeader({ file, tracks }: Reading, { body, end }: Box): Promise<void> {
  const track = tracks.at(-1);
  if (!track || end - body < 44) throw UnusableVideo.cutOff();
  const tail = await file.read(end - 44, 44);
  const width = tail.readUInt32BE(36) / 65_536;
  const height = tail.readUInt32BE(40) / 65_536;
  const isTurned = tail.readInt32BE(0) === 0 && tail.readInt32BE(4) !== 0;
  Object.assign(track, isTurned ? { width: height, height: width } : { width, height });
}

/** The handler's name is written over: cameras put their own there. */
async function readHandler({ file, tracks, patches }: Reading, { body, end }: Box): Promise<void> {
  const track = tracks.at(-1);
  if (!track || end - body < 24) throw UnusableVideo.cutOff();
  track.handler = (await file.read(body + 8, 4)).toString('latin1');
  patches.push(blank(body + 12, end));
}

/** The first coding is the track's; the name of the encoder, 32 bytes of a visual entry, is written over in all. */
async function readCoding({ file, tracks, patches }: Reading, { body, end }: Box): Promise<void> {
  const track = tracks.at(-1);
  if (!track || end - body < 16) throw UnusableVideo.cutOff();
  let at = body + 8;
  while (at + 8 <= end) {
    const head = await file.read(at, 8);
    const size = head.readUInt32BE(0);
    const format = head.toString('latin1', 4, 8);
    if (size < 8 || at + size > end) throw UnusableVideo.cutOff();
    track.format ||= format;
    if (format !== track.format) throw UnusableVideo.coding('video', 'H.264');
    if (format.startsWith('avc') && size >= 86) patches.push(blank(at + 50, at + 82));
    at += size;
  }
}

function blank(from: number, to: number): Patch {
  return { at: from, write: Buffer.alloc(0), zeros: to - from };
}
