import type { CreditKind } from '#generated/prisma/enums.ts';
import type { Who } from '#prisma/demo/newsroom.ts';

/** A video of the demo with its captions. Its file `NAME.webm` beside this one is made by record.ts. */
export type DemoVideo = {
  name: string;
  by: Who;
  /** Hours before the demo is loaded. */
  ago: number;
  kind: CreditKind;
  credit: string;
  rights: string;
  captions: string;
};

export const VIDEOS: readonly DemoVideo[] = [
  {
    name: 'tide',
    by: 'ada',
    ago: 21.6,
    kind: 'named',
    credit: 'Petra Vance / The Estuary',
    rights: '© The Estuary. For use in the demo of Copydesk.',
    captions: `WEBVTT

00:00.000 --> 00:02.400
[No sound] Low water at Gull Rock, seven in the morning.

00:02.400 --> 00:05.200
The sea comes up the pole: 2.87 metres at high water.

00:05.200 --> 00:08.800
And goes out again. Somebody reads it twice a day.
`,
  },
];
