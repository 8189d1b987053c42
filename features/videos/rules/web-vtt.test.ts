import { describe, expect, it } from 'vitest';
import { readCaptions } from '#features/videos/rules/web-vtt.ts';

const textOf = (source: string) => {
  const read = readCaptions(source);
  return read.ok ? read.text : read.problem;
};

describe('captions that are taken', () => {
  it('WebVTT is written anew: cues, places, words; no notes, styles, classes', () => {
    const source = `WEBVTT - The harbour

NOTE who typed this

STYLE
::cue { background: url(https://elsewhere.example) }

first
00:01.000 --> 00:03.5 line:80% align:start region:r
<v Ines Calder><c.loud>Mind the <b>rope</b></c>
& the gate

1:00:00.000 --> 1:00:02.000
Later.`;
    expect(textOf(source)).toBe(`WEBVTT

00:00:01.000 --> 00:00:03.500 line:80% align:start
<v Ines Calder>Mind the <b>rope</b>
&amp; the gate

01:00:00.000 --> 01:00:02.000
Later.
`);
  });

  it('SubRip becomes WebVTT, in the order of time', () => {
    const source =
      '2\r\n00:00:05,000 --> 00:00:06,000\r\nTwo\r\n\r\n1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color="red">One</font>\r\n';
    expect(textOf(`\uFEFF${source}`)).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nOne\n\n00:00:05.000 --> 00:00:06.000\nTwo\n',
    );
  });

  it('what was written is read as the same', () => {
    const once = textOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<i>a</i> & b\n');
    expect(textOf(once)).toBe(once);
  });
});

describe('captions that are not taken are said', () => {
  it.each([
    ['', /No captions were found/],
    ['WEBVTT\n\nNOTE nothing', /No captions were found/],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\nx', /Line 3 .* ends before it begins/],
    ['WEBVTT\n\nsoon --> later\nx', /Line 3 .* cannot be read/],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nGr\uFFFD\u00DFe', /UTF-8/],
    [`WEBVTT\n\n${'00:00.000 --> 00:01.000\nx\n\n'.repeat(30_001)}`, /too many/],
  ])('%#', (source, problem) => expect(textOf(source)).toMatch(problem));
});
