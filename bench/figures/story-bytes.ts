import { atMost, type Bench } from '#bench/figure.ts';
import { gzippedBytes, textOf } from '#bench/http.ts';
import { pathOf, publish, site, writeStory } from '#bench/newsroom.ts';

const KB = 1_024;

/** What a reader of a story of 600 words loads besides its pictures and fonts, as it crosses the wire with gzip. */
export const storyBytes: Bench = {
  name: 'story-bytes',
  measure: async () => {
    const story = await writeStory(600);
    await publish(story);
    const url = `${site}${await pathOf(story)}`;
    const html = await textOf(url);
    const sizes = async (addresses: string[]) => {
      const all = await Promise.all(addresses.map((address) => gzippedBytes(`${site}${address}`)));
      return all.reduce((sum, bytes) => sum + bytes, 0) / KB;
    };
    return [
      atMost('a story of 600 words: HTML, gzipped', (await gzippedBytes(url)) / KB, 12, 'KB'),
      // The one that follows changes comes later, by the other's hand.
      atMost('its script, gzipped', await sizes(matches(html, / (?:src|data-live)="([^"]+\.js)"/g)), 8, 'KB'),
      atMost('its CSS, gzipped', await sizes(matches(html, /<link[^>]+href="([^"]+\.css)"/g)), 12, 'KB'),
    ];
  },
};

function matches(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([, address = '']) => address);
  if (found.length === 0) throw new Error(`The page has nothing that fits ${pattern}.`);
  return [...new Set(found)];
}
