import type { FollowLink } from '#features/newsroom/settings/schema.ts';

/** What the places where readers can follow a newsroom are called on screen. */
export const followNames: Record<FollowLink['kind'], string> = {
  app: 'App',
  whatsapp: 'WhatsApp',
  youtube: 'YouTube',
  x: 'X',
  bluesky: 'Bluesky',
  instagram: 'Instagram',
  facebook: 'Facebook',
  telegram: 'Telegram',
  rss: 'RSS',
};
