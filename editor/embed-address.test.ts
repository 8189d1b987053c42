import { expect, test } from 'vitest';
import { readEmbedAddress } from '#editor/embed-address.ts';

const code = 'aB3_-xYz09k';

test.each([
  [`https://www.youtube.com/watch?v=${code}`, `youtube ${code} 0 wide`],
  [`http://m.youtube.com/watch?feature=share&v=${code}&t=90`, `youtube ${code} 90 wide`],
  [`https://music.youtube.com/watch?v=${code}&list=PL1`, `youtube ${code} 0 wide`],
  [`https://youtu.be/${code}?si=abc&t=1m30s`, `youtube ${code} 90 wide`],
  [`youtu.be/${code}#t=1h2m3s`, `youtube ${code} 3723 wide`],
  [`  youtube.com/shorts/${code}?feature=share `, `youtube ${code} 0 tall`],
  [`https://www.youtube.com/live/${code}`, `youtube ${code} 0 wide`],
  [`https://www.youtube-nocookie.com/embed/${code}?start=7`, `youtube ${code} 7 wide`],
  [`//www.youtube.com/embed/${code}`, `youtube ${code} 0 wide`],
  [
    `<iframe width="560" src="https://www.youtube.com/embed/${code}?a=1&amp;start=4"></iframe>`,
    `youtube ${code} 4 wide`,
  ],
  ['https://vimeo.com/76979871', 'vimeo 76979871 0 wide'],
  ['https://vimeo.com/76979871/abcdef0123#t=30s', 'vimeo 76979871/abcdef0123 30 wide'],
  ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo 76979871 0 wide'],
  ['https://vimeo.com/showcase/123/video/76979871', 'vimeo 76979871 0 wide'],
  ['https://player.vimeo.com/video/76979871?h=abcdef0123', 'vimeo 76979871/abcdef0123 0 wide'],
  [`https://youtu.be/${code}?t=nonsense`, `youtube ${code} 0 wide`],
  [`https://youtu.be/${code}?t=9999999`, `youtube ${code} 0 wide`],
  [`https://youtu.be/${code}?t=999999`, `youtube ${code} 86399 wide`],
])('%s', (address, expected) => {
  const read = readEmbedAddress(address);
  const { provider, code: found, startAt, shape } = read.ok ? read.embed : {};
  expect(`${provider} ${found} ${startAt} ${shape}`).toBe(expected);
});

test.each([
  ['', /Only videos on YouTube and Vimeo/],
  ['some words', /Only videos/],
  ['https://example.org/watch?v=aB3_-xYz09k', /Only videos/],
  ['https://youtube.com.example.org/watch?v=aB3_-xYz09k', /Only videos/],
  ['https://user:pw@youtube.com/watch?v=aB3_-xYz09k', /Only videos/],
  ['javascript:alert(1)//youtube.com/watch?v=aB3_-xYz09k', /Only videos/],
  ['https://youtube.com:8080/watch?v=aB3_-xYz09k', /Only videos/],
  ['https://www.youtube.com/', /no single video/],
  ['https://www.youtube.com/playlist?list=PL1', /no single video/],
  ['https://www.youtube.com/@somebody', /no single video/],
  ['https://www.youtube.com/watch?v=short', /no single video/],
  ['https://youtu.be/aB3_-xYz09k"><script>', /no single video/],
  ['https://vimeo.com/somebody', /no single video/],
  ['https://vimeo.com/76979871?h=NOT-HEX', /no single video/],
])('%s is refused with a sentence', (address, problem) => {
  const read = readEmbedAddress(address);
  expect(read.ok ? '' : read.problem).toMatch(problem);
});
