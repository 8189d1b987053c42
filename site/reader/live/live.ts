// Follows what changes while a page is open. Fetched by the site's script once nothing else is waited for.
import { followBanner } from '#site/reader/live/banner-in-place.ts';
import { openLine } from '#site/reader/live/line.ts';
import { tellPage } from '#site/reader/live/listen.ts';
import { followRiver, followStory } from '#site/reader/live/story-in-place.ts';

followStory();
followRiver();
followBanner();
openLine(tellPage);
