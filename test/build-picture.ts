import sharp from 'sharp';

/** What a picture made for a test says of itself. */
export type PictureWords = {
  caption?: string;
  creator?: string;
  credit?: string;
  rights?: string;
  gps?: boolean;
};

/** A JPEG of one colour with words in its XMP (IPTC Photo Metadata Standard) and, if wanted, a place in its EXIF. */
export async function buildPicture(width: number, height: number, words: PictureWords = {}): Promise<Buffer> {
  const background = { r: 90, g: 110, b: width % 256 };
  const image = sharp({ create: { width, height, channels: 3, background } }).jpeg();
  if (words.gps) {
    image.withExif({
      IFD0: { Make: 'Spycam' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    });
  }
  return image.withXmp(xmpOf(words)).toBuffer();
}

/** Bytes as a request's body. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
}

function xmpOf({ caption = '', creator = '', credit = '', rights = '' }: PictureWords): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${rights}</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
