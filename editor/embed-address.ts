import { type EmbeddedVideo, type EmbedProvider, isEmbedCode } from '#lib/embed-providers.ts';

/** A video's shape: across, or upright as on a phone. */
export type EmbedShape = 'wide' | 'tall';

/** What an address of a provider's says, or the sentence that says why it cannot be taken. */
export type ReadAddress =
  | { ok: true; embed: EmbeddedVideo & { shape: EmbedShape } }
  | { ok: false; problem: string };

/** The last second at which a video may be begun. */
export const LAST_START = 86_399;

const NOT_ONE_VIDEO =
  'This address leads to no single video: open the video itself and copy the address from there.';
const UNKNOWN =
  'Only videos on YouTube and Vimeo can be put in as cards. For any other page use a link or Read more.';

/**
 * Reads a pasted address of YouTube's or Vimeo's in every form that they hand out (watch, youtu.be, shorts, live, embed;
 * unlisted ones; with a time to begin at). Only the id and the time are taken, never any HTML.
 */
export function readEmbedAddress(text: string): ReadAddress {
  const url = urlIn(text.trim());
  if (url === null) return { ok: false, problem: UNKNOWN };
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  const places: Record<string, (url: URL) => Found | null> = {
    'youtube.com': onYouTube,
    'youtube-nocookie.com': onYouTube,
    'youtu.be': ({ pathname }) => youTube(pathname.split('/')[1] ?? '', 'wide'),
    'vimeo.com': onVimeo,
    'player.vimeo.com': onVimeo,
  };
  const place = Object.hasOwn(places, host) ? places[host] : undefined;
  if (place === undefined) return { ok: false, problem: UNKNOWN };
  const found = place(url);
  if (found === null || !isEmbedCode(found.provider, found.code))
    return { ok: false, problem: NOT_ONE_VIDEO };
  return { ok: true, embed: { ...found, startAt: startOf(url) } };
}

type Found = { provider: EmbedProvider; code: string; shape: EmbedShape };

/** The address in what was pasted: as it is, without its scheme, or inside a provider's own HTML for embedding. */
function urlIn(text: string): URL | null {
  const framed = /<iframe[^>]*\ssrc="([^"]+)"/i.exec(text)?.[1]?.replaceAll('&amp;', '&');
  const written = framed ?? text;
  if (/\s/.test(written)) return null;
  const whole = /^https?:\/\//i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.username === '' && url.password === '' && url.port === '' ? url : null;
}

function onYouTube({ pathname, searchParams }: URL): Found | null {
  const [, kind = '', code = ''] = pathname.split('/');
  if (kind === 'watch') return youTube(searchParams.get('v') ?? '', 'wide');
  if (kind === 'shorts') return youTube(code, 'tall');
  return ['live', 'embed', 'v'].includes(kind) ? youTube(code, 'wide') : null;
}

function youTube(code: string, shape: EmbedShape): Found {
  return { provider: 'youtube', code, shape };
}

const VIMEO =
  /^(?:\/video|\/channels\/[^/]+|\/groups\/[^/]+\/videos|\/(?:showcase|album)\/\d+\/video)?\/(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?$/;

/** vimeo.com/ID, vimeo.com/ID/SECRET, vimeo.com/channels/NAME/ID and the like, player.vimeo.com/video/ID?h=SECRET. */
function onVimeo({ pathname, searchParams }: URL): Found | null {
  const [, id, inPath] = VIMEO.exec(pathname) ?? [];
  if (id === undefined) return null;
  const secret = searchParams.get('h') ?? inPath;
  return { provider: 'vimeo', code: secret === undefined ? id : `${id}/${secret}`, shape: 'wide' };
}

/** The second to begin at: `t=90`, `t=1m30s`, `start=90`, `#t=90s`; 0 where none is given or it means nothing. */
function startOf({ searchParams, hash }: URL): number {
  const written = searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)$/.exec(hash)?.[1] ?? '';
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written);
  if (!parts) return 0;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return Math.min(LAST_START, (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}
