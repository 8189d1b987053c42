import { readFile } from 'node:fs/promises';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { bareCredit, splitCaption } from '#features/pictures/rules/credit.ts';
import { PICTURE_LIMITS } from '#features/pictures/rules/picture-limits.ts';

/** What a file says of itself. Sizes in pixels, as it is to be seen (turned upright). */
export type PictureFacts = {
  type: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  credit: string;
  rights: string;
  caption: string;
};

const types = ['jpeg', 'png', 'webp'] as const;

/** Reads a file by its content, whatever its name says; null where it is no JPEG, PNG or WebP, broken, or too many pixels. `prefix` is what the newsroom writes before a credit. */
export async function readFacts(path: string, prefix = ''): Promise<PictureFacts | null> {
  const options = { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'error' } as const;
  const seen = await sharp(path, options)
    .metadata()
    .catch(() => null);
  const type = types.find((one) => one === seen?.format);
  if (!seen || !type || seen.width * seen.height > PICTURE_LIMITS.pixels) return null;
  const size = seen.autoOrient ?? seen;
  return { type, width: size.width, height: size.height, ...(await readWords(path, prefix)) };
}

type Tags = Record<string, { description?: unknown; value?: unknown } | undefined>;

/**
 * Caption, credit and rights from IPTC-IIM and XMP (IPTC Photo Metadata Standard: Description, Credit Line, Creator,
 * Copyright Notice). A file whose metadata is broken simply says nothing.
 */
async function readWords(path: string, prefix: string) {
  const tags = await readTags(path);
  const description =
    first(tags.iptc, ['Caption/Abstract']) ||
    first(tags.xmp, ['description']) ||
    first(tags.exif, ['ImageDescription']);
  const { caption, credit: atTheEnd } = splitCaption(description, prefix);
  const creator =
    first(tags.iptc, ['By-line']) || first(tags.xmp, ['creator']) || first(tags.exif, ['Artist']);
  const line = first(tags.iptc, ['Credit']) || first(tags.xmp, ['Credit']);
  const rights =
    first(tags.iptc, ['Copyright Notice']) || first(tags.xmp, ['rights']) || first(tags.exif, ['Copyright']);
  return {
    caption,
    credit: joined(bareCredit(creator, prefix), bareCredit(line, prefix)) || atTheEnd,
    rights,
  };
}

/** All that is read; profiles, previews and text chunks of a PNG are passed over. */
const groups = { iptc: true, xmp: true, exif: true } as const;

/**
 * Not asynchronous, so that nothing compressed is unpacked: a few bytes could become hundreds of megabytes. The XMP
 * Specification (Part 3, PNG) has XMP stored uncompressed.
 */
async function readTags(path: string): Promise<{ iptc: Tags; xmp: Tags; exif: Tags }> {
  try {
    const tags = ExifReader.load(await readFile(path), { expanded: true, async: false, includeTags: groups });
    return {
      iptc: (tags.iptc ?? {}) as Tags,
      xmp: (tags.xmp ?? {}) as Tags,
      exif: (tags.exif ?? {}) as Tags,
    };
  } catch {
    return { iptc: {}, xmp: {}, exif: {} };
  }
}

function first(tags: Tags, names: string[]): string {
  for (const name of names) {
    const text = tags[name]?.description;
    if (typeof text === 'string' && text.trim() !== '' && text !== '[none]')
      return text.trim().slice(0, 1_000);
  }
  return '';
}

function joined(creator: string, line: string): string {
  const parts = [creator, line].filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  return parts.join(' / ').slice(0, 200);
}
