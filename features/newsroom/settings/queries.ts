import { type FollowLink, followLinkSchema } from '#features/newsroom/settings/schema.ts';
import type { Clock } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { noteKeys } from '#lib/page-cache/collector.ts';

/** The newsroom's settings. `zone` is an IANA name, `language` a BCP 47 tag. */
export type NewsroomSettings = {
  name: string;
  zone: string;
  clock: Clock;
  followLinks: FollowLink[];
  creditPrefix: string;
  developingText: string;
  playerNote: string;
  language: string;
  demo: boolean;
  change: number;
};

/** What a new newsroom begins with, until somebody saves settings. The zone's first value comes from `NEWSROOM_TZ`. */
export function firstSettings(): NewsroomSettings {
  return {
    name: 'Copydesk',
    zone: env.NEWSROOM_TZ,
    clock: 'h24',
    followLinks: [],
    creditPrefix: 'Pic:',
    developingText: 'This story is moving. We are adding to it as we learn more.',
    playerNote: '',
    language: 'en-GB',
    demo: false,
    change: 0,
  };
}

/** The newsroom's settings, or the first ones. */
export async function getSettings(_actor: Actor): Promise<NewsroomSettings> {
  noteKeys('settings');
  const row = await db().settings.findUnique({ where: { id: 1 } });
  if (!row) return firstSettings();
  const { id: _, roleNames: __, followLinks, ...settings } = row;
  return { ...settings, followLinks: followLinkSchema.array().catch([]).parse(followLinks) };
}
