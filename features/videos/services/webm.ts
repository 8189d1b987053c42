import { UnusableVideo } from '#features/videos/rules/unusable-video.ts';
import { type Patch, type ReadContainer, soundFacts } from '#features/videos/rules/video-facts.ts';
import type { FileWindow } from '#features/videos/services/file-window.ts';

/** The elements that are looked at or kept, by their ids (RFC 9559). */
const ID = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  dateUtc: 0x4461,
  segmentUuid: 0x73a4,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  trackName: 0x536e,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;

const SEEK_HEAD = 0x114d9b74;
const CUES = 0x1c53bb6b;
const POSITION = 0xa7;
const PREVIOUS_SIZE = 0xab;

/** What may stand in a segment, its clusters opened. Tags, attachments, chapters and everything else is written over. */
const KEPT_IN_SEGMENT = new Set<number>([
  ...[SEEK_HEAD, ID.info, ID.tracks, CUES, ID.cluster],
  ...[ID.timestamp, POSITION, PREVIOUS_SIZE, ID.simpleBlock, ID.blockGroup],
]);
const KEPT_IN_INFO = new Set<number>([ID.timestampScale, ID.duration, ID.dateUtc, ID.segmentUuid]);

/** Pictures, sound, words. */
const TRACK_TYPES = [1, 2, 17];
const MOST_ELEMENTS = 3_000_000;
const MOST_PATCHES = 10_000;

type Element = { id: number; at: number; body: number; end: number; isOpen: boolean };
type Track = { type: number; codec: string; width: number; height: number };
type Reading = {
  file: FileWindow;
  elements: number;
  patches: Patch[];
  tracks: Track[];
  /** Nanoseconds of one tick, and ticks. */
  scale: number;
  duration: number;
  clusterStart: number;
  lastBlock: number;
};

/** Reads a WebM as far as is needed to know that it is one, what it shows and what must not leave. Throws UnusableVideo. */
export async function readWebm(file: FileWindow): Promise<ReadContainer> {
  const reading: Reading = {
    ...{ file, elements: 0, patches: [], tracks: [] },
    ...{ scale: 1_000_000, duration: 0, clusterStart: 0, lastBlock: 0 },
  };
  const header = await elementAt(reading, 0, file.size);
  if (header.id !== ID.ebml) throw UnusableVideo.unknown();
  await readHeader(reading, header);
  const segment = await elementAt(reading, header.end, file.size);
  if (segment.id !== ID.segment) throw UnusableVideo.cutOff();
  await readSegment(reading, segment);
  for (const track of reading.tracks) checkTrack(track);
  const video = reading.tracks.find(({ type }) => type === 1);
  if (!video) throw UnusableVideo.empty();
  // Recorded as it happened, a file does not know its own length: its last picture does.
  const ticks = reading.duration || reading.lastBlock;
  const facts = soundFacts('webm', video.width, video.height, (ticks * reading.scale) / 1e6);
  return { facts, patches: reading.patches };
}

function checkTrack({ type, codec }: Track): void {
  if (!TRACK_TYPES.includes(type)) throw UnusableVideo.measurements();
  if (type === 1 && !['V_VP8', 'V_VP9'].includes(codec)) throw UnusableVideo.coding('video', 'VP9 or VP8');
  if (type === 2 && !['A_OPUS', 'A_VORBIS'].includes(codec)) throw UnusableVideo.coding('sound', 'Opus');
}

async function readHeader(reading: Reading, { body, end }: Element): Promise<void> {
  let docType = '';
  for (let at = body; at < end; ) {
    const element = await elementAt(reading, at, end);
    if (element.id === ID.docType) docType = await textOf(reading, element);
    at = element.end;
  }
  if (docType !== 'webm') throw UnusableVideo.unknown();
}

async function readSegment(reading: Reading, segment: Element): Promise<void> {
  for (let at = segment.body; at < segment.end; ) {
    const element = await elementAt(reading, at, segment.end);
    // Clusters may be of unknown length: their blocks are read as if they stood in the segment itself.
    at = element.id === ID.cluster ? element.body : element.end;
    if (!KEPT_IN_SEGMENT.has(element.id)) reading.patches.push(...voided(element));
    else if (element.isOpen && element.id !== ID.cluster) throw UnusableVideo.cutOff();
    else await readInSegment(reading, element);
  }
  // Nothing plays what stands behind the segment.
  const end = reading.file.size;
  if (end - segment.end > 1) reading.patches.push(...voided({ ...segment, at: segment.end, end }));
}

async function readInSegment(reading: Reading, element: Element): Promise<void> {
  if (element.id === ID.info) return readInfo(reading, element);
  if (element.id === ID.tracks) return readTracks(reading, element);
  if (element.id === ID.timestamp) reading.clusterStart = await numberOf(reading, element);
  else if (element.id === ID.simpleBlock) await noteBlock(reading, element);
  else if (element.id === ID.blockGroup) {
    const block = await elementAt(reading, element.body, element.end);
    if (block.id === ID.block) await noteBlock(reading, block);
  }
}

/** A block begins with its track (one byte for the first 127) and its time after the cluster's, 16 bits with sign. */
async function noteBlock(reading: Reading, { body, end }: Element): Promise<void> {
  if (end - body < 4) throw UnusableVideo.cutOff();
  const after = (await reading.file.read(body + 1, 2)).readInt16BE(0);
  reading.lastBlock = Math.max(reading.lastBlock, reading.clusterStart + after);
}

/** The names of the programs must be there, so they are emptied; titles and file names go. */
async function readInfo(reading: Reading, { body, end }: Element): Promise<void> {
  for (let at = body; at < end; ) {
    const element = await elementAt(reading, at, end);
    at = element.end;
    if (element.id === ID.timestampScale) reading.scale = await numberOf(reading, element);
    else if (element.id === ID.duration) reading.duration = await floatOf(reading, element);
    else if (element.id === ID.muxingApp || element.id === ID.writingApp)
      reading.patches.push(emptied(element));
    else if (!KEPT_IN_INFO.has(element.id)) reading.patches.push(...voided(element));
  }
}

async function readTracks(reading: Reading, { body, end }: Element): Promise<void> {
  for (let at = body; at < end; ) {
    const element = await elementAt(reading, at, end);
    at = element.end;
    if (element.id === ID.trackEntry) await readTrack(reading, element);
    else reading.patches.push(...voided(element));
  }
}

async function readTrack(reading: Reading, { body, end }: Element): Promise<void> {
  const track: Track = { type: 0, codec: '', width: 0, height: 0 };
  reading.tracks.push(track);
  for (let at = body; at < end; ) {
    const element = await elementAt(reading, at, end);
    at = element.id === ID.video ? element.body : element.end;
    if (element.id === ID.trackType) track.type = await numberOf(reading, element);
    else if (element.id === ID.codecId) track.codec = await textOf(reading, element);
    else if (element.id === ID.pixelWidth) track.width = await numberOf(reading, element);
    else if (element.id === ID.pixelHeight) track.height = await numberOf(reading, element);
    else if (element.id === ID.trackName) reading.patches.push(emptied(element));
  }
}

/** The element at a place: an id of 1 to 4 bytes, a size of 1 to 8, each telling its own length by its first bits. */
async function elementAt(reading: Reading, at: number, to: number): Promise<Element> {
  reading.elements += 1;
  if (reading.elements > MOST_ELEMENTS || reading.patches.length > MOST_PATCHES) throw UnusableVideo.cutOff();
  const head = await reading.file.read(at, Math.min(12, to - at));
  const idLength = Math.clz32(head[0] ?? 0) - 23;
  if (idLength > 4 || head.length < idLength + 1) throw UnusableVideo.cutOff();
  const first = head[idLength] ?? 0;
  const sizeLength = Math.clz32(first) - 23;
  if (sizeLength > 8 || head.length < idLength + sizeLength) throw UnusableVideo.cutOff();
  const { size, isOpen } = sizeIn(head.subarray(idLength, idLength + sizeLength));
  const body = at + idLength + sizeLength;
  const end = isOpen ? to : body + size;
  if (end > to) throw UnusableVideo.cutOff();
  return { id: head.readUIntBE(0, idLength), at, body, end, isOpen };
}

/** All ones mean that the size is not known. */
function sizeIn(bytes: Buffer): { size: number; isOpen: boolean } {
  const mask = (1 << (8 - bytes.length)) - 1;
  let size = (bytes[0] ?? 0) & mask;
  let isOpen = size === mask;
  for (const byte of bytes.subarray(1)) {
    size = size * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { size, isOpen };
}

async function numberOf({ file }: Reading, { body, end }: Element): Promise<number> {
  if (end - body > 8) throw UnusableVideo.cutOff();
  const bytes = await file.read(body, end - body);
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

async function floatOf({ file }: Reading, { body, end }: Element): Promise<number> {
  const bytes = await file.read(body, Math.min(end - body, 8));
  if (bytes.length === 4) return bytes.readFloatBE(0);
  return bytes.length === 8 ? bytes.readDoubleBE(0) : 0;
}

async function textOf({ file }: Reading, { body, end }: Element): Promise<string> {
  return (await file.read(body, Math.min(end - body, 64))).toString('latin1').replace(/\0+$/, '');
}

function emptied({ body, end }: Element): Patch {
  return { at: body, write: Buffer.alloc(0), zeros: end - body };
}

/** An element turned into a Void of the same length, so that nothing after it moves. */
function voided({ at, end }: Element): Patch[] {
  const length = end - at;
  const head =
    length < 9 ? Buffer.from([0xec, 0x80 | (length - 2)]) : Buffer.from([0xec, 1, 0, 0, 0, 0, 0, 0, 0]);
  if (length >= 9) head.writeUIntBE(length - 9, 3, 6);
  return [{ at, write: head, zeros: length - head.length }];
}
