/** Whose videos may stand in a story as cards that load when a reader asks for it. */
export const EMBED_PROVIDERS = ['youtube', 'vimeo'] as const;

/** One of them. */
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];

/** A video of a provider's: its own id there, and the second at which it begins. */
export type EmbeddedVideo = { provider: EmbedProvider; code: string; startAt: number };

type Provider = {
  name: string;
  /** Where its own page is, for people. */
  host: string;
  /** The origin of its player, the only one of its that a page of ours may frame. */
  frames: string;
  code: RegExp;
  page: (code: string, start: number) => string;
  player: (code: string, start: number) => string;
};

const providers: Record<EmbedProvider, Provider> = {
  // https://developers.google.com/youtube/player_parameters; this host sets no cookies before the video plays.
  youtube: {
    name: 'YouTube',
    host: 'youtube.com',
    frames: 'https://www.youtube-nocookie.com',
    code: /^[A-Za-z0-9_-]{11}$/,
    page: (code, start) => `https://www.youtube.com/watch?v=${code}${start > 0 ? `&t=${start}s` : ''}`,
    player: (code, start) =>
      `https://www.youtube-nocookie.com/embed/${code}?autoplay=1&cc_load_policy=1&playsinline=1&rel=0${start > 0 ? `&start=${start}` : ''}`,
  },
  // https://developer.vimeo.com/player/embedding; an unlisted video has a second part, dnt asks for no tracking.
  vimeo: {
    name: 'Vimeo',
    host: 'vimeo.com',
    frames: 'https://player.vimeo.com',
    code: /^\d{1,12}(\/[0-9a-f]{6,20})?$/,
    page: (code, start) => `https://vimeo.com/${code}${start > 0 ? `#t=${start}s` : ''}`,
    player: (code, start) => {
      const [id, secret] = code.split('/');
      const key = secret === undefined ? '' : `&h=${secret}`;
      return `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key}${start > 0 ? `#t=${start}s` : ''}`;
    },
  },
};

/** The origins that a page of the site may frame (`frame-src` of its content security policy). */
export const FRAMED_ORIGINS: readonly string[] = EMBED_PROVIDERS.map(
  (provider) => providers[provider].frames,
);

/** True for the name of a provider that is known here. */
export function isEmbedProvider(value: unknown): value is EmbedProvider {
  return EMBED_PROVIDERS.some((provider) => provider === value);
}

/** Whether a text has the shape of the provider's ids. */
export function isEmbedCode(provider: EmbedProvider, code: string): boolean {
  return providers[provider].code.test(code);
}

/** What a provider is called, and the host that its pages are on. */
export function embedProviderName(provider: EmbedProvider): { name: string; host: string } {
  const { name, host } = providers[provider];
  return { name, host };
}

/** The video's page at its provider's, for people. */
export function embedPage({ provider, code, startAt }: EmbeddedVideo): string {
  return providers[provider].page(code, startAt);
}

/** The address of the provider's player: nothing may fetch it before a reader asked for the video. */
export function embedPlayer({ provider, code, startAt }: EmbeddedVideo): string {
  return providers[provider].player(code, startAt);
}
