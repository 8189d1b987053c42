import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { DemoPicture } from '#prisma/demo/pictures/demo-picture.ts';
import { glassRoof, islandMap, rates } from '#prisma/demo/pictures/graphics.ts';
import { assembly, cellist, corridor, laboratory, lectern, portrait } from '#prisma/demo/pictures/indoors.ts';
import { batteries, cityNight, nightTrain, observatory, reservoir } from '#prisma/demo/pictures/land.ts';
import { alarmClock, herring, keys, mirror, oysters } from '#prisma/demo/pictures/objects.ts';
import {
  bridgeTower,
  lorryQueue,
  mountainVillage,
  sportsHall,
  stadium,
} from '#prisma/demo/pictures/outdoors.ts';
import { choir, holm, lampRoom } from '#prisma/demo/pictures/people.ts';
import { PICTURES } from '#prisma/demo/pictures/pictures.ts';
import { quayCamera, surgeSection, tarrowMap } from '#prisma/demo/pictures/plans.ts';
import { barrier, bridge, ferry, tideStation } from '#prisma/demo/pictures/sea.ts';
import { eels, foghorn, lanterns, ropeWorks, saltmarketRow } from '#prisma/demo/pictures/waterside.ts';

/** In pixels. Every size of every picture is made at the first start, and one size more takes as long as all smaller ones. */
const WIDTH = 960;
/** Pictures that stand large: at the head of the front, and on long reads. */
const WIDE = ['barrier', 'ferry', 'mountain-village', 'saltmarket-row', 'sports-hall', 'tide-station'];
const WIDE_WIDTH = 1280;

/**
 * Draws the demo's pictures anew, all or those named: `node --conditions=react-server prisma/demo/pictures/draw.ts [NAME ...]`.
 * The files are checked in, because drawing takes longer than a first start should; the words in their XMP come from pictures.ts.
 */
const scenes: Record<string, () => string> = {
  barrier,
  assembly,
  ferry,
  bridge,
  'tide-station': tideStation,
  batteries,
  'night-train': nightTrain,
  observatory,
  'city-night': cityNight,
  reservoir,
  cellist,
  laboratory,
  corridor,
  lectern,
  portrait,
  'glass-roof': glassRoof,
  'island-map': islandMap,
  rates,
  'alarm-clock': alarmClock,
  'bridge-tower': bridgeTower,
  choir,
  eels,
  foghorn,
  herring,
  holm,
  keys,
  'lamp-room': lampRoom,
  lanterns,
  'lorry-queue': lorryQueue,
  mirror,
  'mountain-village': mountainVillage,
  oysters,
  'quay-camera': quayCamera,
  'rope-works': ropeWorks,
  'saltmarket-row': saltmarketRow,
  'sports-hall': sportsHall,
  stadium,
  'surge-section': surgeSection,
  'tarrow-map': tarrowMap,
};

const wanted = process.argv.slice(2);

for (const picture of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
  const draw = scenes[picture.name];
  if (!draw) throw new Error(`Nothing draws ${picture.name}.`);
  const file = fileURLToPath(new URL(`${picture.name}.jpg`, import.meta.url));
  await writeFile(file, await jpegOf(draw(), picture));
}

function jpegOf(svg: string, words: DemoPicture): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize({ width: WIDE.includes(words.name) ? WIDE_WIDTH : WIDTH, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 76, mozjpeg: true })
    .withXmp(xmpOf(words))
    .toBuffer();
}

/** Caption, creator, credit and rights as a photographer's file has them (IPTC Photo Metadata Standard, in XMP). */
function xmpOf({ caption, creator = '', credit = '', rights = '' }: DemoPicture): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${escaped(credit)}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(caption)}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(rights)}</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
