import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An Explainer ahead of the storm, passed passage by passage and linked both ways with the news. */
export const surgeExplainer: DemoStory = {
  slug: 'surge-explainer',
  acts: [
    {
      ago: 15.2,
      who: 'ada',
      do: 'create',
      line: 'How wind lifts a sea: explainer to stand beside the storm all day, with the desk’s cross-section',
      section: 'Science',
      length: 450,
      dueIn: 4,
    },
    {
      ago: 15.1,
      who: 'ada',
      do: 'head',
      head: {
        topics: ['Storm Odile', 'Brandt Strait', 'Climate'],
        bylines: [{ by: 'ada', role: 'Science writer' }],
        label: 'explainer',
      },
    },
    {
      ago: 14.9,
      who: 'ada',
      do: 'write',
      text: `
# How a storm can lift the sea by two metres

+ Wind does most of it, low pressure some, and the shape of the coast the rest. What decides a flood is the clock

!! surge-section | A cross-section of a sea shelving up to a harbour wall, with an ordinary tide in pale blue and a storm surge above it in dark blue | The Brandt Strait from deep water, left, to Port Ansel. The dark band is the surge on top of an ordinary high tide; heights are drawn twenty times too large.

A storm surge is a broad, low hill of water, often hundreds of kilometres long. It arrives over hours and behaves like a tide that nobody had printed in the tables.

## What lifts the water?

Three things, which add up.

1. **Wind.** A gale that blows over shallow water drags the top of it along. Where it meets a shore the water piles up, because it cannot flow back underneath as fast as it is pushed on. The shallower the sea, the steeper the pile
2. **Pressure.** Air weighs on the sea. Where the barometer falls by one hectopascal the sea rises by about one centimetre. Odile's centre is forecast at 962, some 50 below normal: half a metre
3. **Shape.** The Brandt Strait narrows from 90 kilometres to eleven. What enters at the wide end has to go somewhere, and goes up

## Why does the hour matter so much?

Because the surge rides on the tide. Between low and high water at Port Ansel lie 2.6 metres. A surge that peaks at low water wets nobody's shoes. The same surge six hours later is the highest sea in a century.

In 1953 wind and tide agreed to within 20 minutes.

(( In figures
The coming surge beside that of 1953
- **Forecast peak:** 3.5 to 4.0 metres above the harbour's zero mark
- **1953:** 3.70 metres, 64 dead
- **Barrier:** built for 4.2 metres
- **Low to high water on an ordinary day:** 2.6 metres
- **Warning time from Gull Rock:** 96 to 131 minutes
))

## How is it forecast?

The Weather Office runs its model of the strait 24 times, each with slightly different wind, and looks at how far the answers lie apart. The latest runs ended between 3.5 and 4.0 metres above the harbour's zero mark.

Then somebody telephones Gull Rock. The station on Skerrow [has measured the sea since 1887](story:every-block) and stands where the surge passes about two hours before it reaches the capital. "The model tells me what should happen," said Dr Salome Reith, who leads the flood desk. "Agnes tells me what did."

## Are surges getting worse?

Storms over the strait are no stronger than they were a hundred years ago, as far as the records show. The sea that they start from is 31 centimetres higher. That alone turns a flood that came once in a hundred years into one that comes about once in twenty.
`,
    },
    { ago: 13.3, who: 'ada', do: 'file' },
    { ago: 12.5, who: 'mirela', do: 'pass' },
    { ago: 12.3, who: 'mirela', do: 'publish' },
    {
      ago: 6.9,
      who: 'ada',
      do: 'add',
      after: 'about once in twenty',
      text: `
++ Climate

>> Read more
story:ansel-barrier
story:every-block = The pole on Gull Rock: 139 years of the sea, by hand
`,
    },
    { ago: 6.85, who: 'ada', do: 'file' },
    { ago: 6.7, who: 'jonah', do: 'pass' },
    { ago: 6.65, who: 'jonah', do: 'update', cause: 'fix' },
  ],
};
