import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An interview set as questions and answers. */
export const foghornComposer: DemoStory = {
  slug: 'foghorn-composer',
  acts: [
    {
      ago: 70.5,
      who: 'ada',
      do: 'create',
      line: 'Q&A: Yusra Kell, who has written a piece for eleven foghorns and a choir',
      section: 'Culture',
      length: 400,
    },
    {
      ago: 70.3,
      who: 'ada',
      do: 'head',
      head: { topics: ['Music', 'Port Ansel harbour'], bylines: [{ by: 'ada', place: 'at Carse Point' }] },
    },
    {
      ago: 70.1,
      who: 'ada',
      do: 'write',
      text: `
# 'A foghorn has one note, and it means it'

+ Yusra Kell has written a concert for eleven horns along forty kilometres of coast. The audience will be in boats

!! foghorn | A red trumpet-shaped foghorn points out to sea from a white hut on a cliff, with banks of pink fog below at dusk | The horn at Carse Point, built in 1908, is the lowest of the eleven.

Yusra Kell, 44, grew up within earshot of the horn at Carse Point, studied in Merrin and has written two operas and the music for the tram doors of Port Ansel. _Low Visibility_, for foghorns, ships' bells and a choir of 60, is to be heard once, at dusk, on 12 April.

**How do you rehearse eleven foghorns?**

You do not. Nine of them are listed buildings. Each costs 40 crowns a blast in compressed air, and after three the neighbours ring the coast guard. We rehearse with tubas.

**Sound takes two minutes from one end to the other.**

A little under. So nobody hears the piece that I have written. Everybody hears a different one, depending on where their boat is. I have a chart of the places where it is best, and I am not publishing it.

**What can a foghorn do that a tuba cannot?**

Wait. It has one note, and it means it. A tuba player wants to show you something.

**You worked with retired keepers.**

Six of them. They count in a way no musician does. If you ask for eleven seconds, you get eleven seconds, in any weather, while they are putting the kettle on. One of them, Magnus Thorsen, died in spring. His wife keeps the tide on Gull Rock. She told me that the horn there is a quarter-tone flat and always has been, and that I was to leave it alone.

**Did you?**

I have moved everybody else.

**The choir is on a car ferry. Why?**

It was to have been on two. After the Anna Maren I thought that we should not use a ferry at all, and then one of the families wrote and asked me to. They will ring the bells. There are nine.

**What should people bring?**

A coat. And somebody to hold the oars, because you do stop rowing.
`,
    },
    { ago: 68.8, who: 'ada', do: 'file' },
    { ago: 67.0, who: 'mirela', do: 'pass' },
    { ago: 65.4, who: 'mirela', do: 'publish' },
    {
      ago: 60.2,
      who: 'ada',
      do: 'add',
      after: 'because you do stop rowing',
      text: `
>> Read more from Skerrow
story:every-block
story:cellist-obit = Leonie Brack, who tuned her cello to the foghorn
`,
    },
    { ago: 60.1, who: 'ada', do: 'file' },
    { ago: 59.8, who: 'jonah', do: 'pass' },
    { ago: 59.7, who: 'jonah', do: 'update', cause: 'fix' },
  ],
};
