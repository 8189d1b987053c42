import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A long read from abroad, edited in three sessions by two people before it was filed. */
export const villageUphill: DemoStory = {
  slug: 'village-uphill',
  acts: [
    {
      ago: 92,
      who: 'mirela',
      do: 'create',
      line: 'Ilse Tamm’s piece from Carvona: a village moves uphill, house by house, away from its lake',
      section: 'World',
      length: 600,
    },
    {
      ago: 91.8,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['Climate'],
        bylines: [{ by: 'Ilse Tamm', place: 'in Upper Ossel, Carvona' }],
        freeLine: 'Translated by Layla Haddad',
      },
    },
    {
      ago: 91.5,
      who: 'mirela',
      do: 'write',
      text: `
# The village that is moving uphill, one house at a time

+ Below a melting glacier, 214 people have taken their homes apart and numbered the beams. The church goes last

!! mountain-village | Wooden houses with steep roofs stand on a green terrace, with a milky blue lake below and snow peaks behind | Upper Ossel in September. The new terrace, in front, lies 160 metres above the lake.

**UPPER OSSEL, Carvona** – House number 31 came up the mountain on a Tuesday, in eleven loads. By Saturday it had a roof again. Its owner, Lena Toivo, slept in it that night on a mattress between the stove and a stack of windows, and woke at four, as she had for sixteen years, to listen to the lake.

"You could not hear it," she said. "I lay there and thought: so this is what other people have at night."

The lake was not there when she was a girl. It began as a puddle at the foot of the Ossel glacier in the summer of 1987 and now holds 19 million cubic metres behind a bank of loose stones. Geologists who drilled into the bank in 2019 found ice inside it. When that melts, they told a meeting in the school, the water will reach the village in seven minutes.

## Numbered beams

Carvona's government offered flats in the valley. The village voted on it in the church, 131 to nine, and asked instead for a road.

What it got was a track, a crane and the old rules of carpentry. Houses here are built without nails, so that they can be moved when a family divides. Every beam carries a cut number. A crew of fourteen takes one apart in three days and puts it up again in nine, on a terrace that was blasted out of the slope two years ago.

By this autumn 44 of 61 houses stood at the top. So do the school, the shop and the fire engine.

"People call us brave," said Matteo Ruhl, the carpenter who leads the crew. "We are tidy. It is all in the numbers."

## The ones below

Seventeen households are still by the water. Some wait for their turn. Some, like Anders Pohl, who is 83 and keeps bees, say that they will not go.

"The bees know the way to the limes," he said. "Who will tell them?" His daughter has moved two hives without mentioning it.

At night a volunteer sits in the old bank building and watches a wire that runs across the bank of stones. If it breaks, a siren sounds. It has sounded twice this year, once for a chamois. Each time everybody was on the terrace within five minutes and twenty seconds, those who live there in their slippers, with blankets for the others.

## Who pays

A house costs 38,000 crowns to move, about a sixth of what a new one would. The state pays two thirds. For the rest Upper Ossel has sold its only asset, the right to bottle its spring, to a company that wanted the name.

Four other villages in the valley have sent people to look. Three of them have nails.

## Last, the church

It is of stone, so it cannot be numbered. The parish argued for a year and decided to leave it, unlocked, with the bell in place. The bell has been connected to the wire.

Mrs Toivo goes down on Sundays. There are about thirty of them, she says, and nobody sits near the door any more. "It would look as though you were in a hurry."
`,
    },
    {
      ago: 90.2,
      who: 'jonah',
      do: 'change',
      from: 'and now holds 19 million cubic metres behind a bank',
      to: 'and today holds 19 million cubic metres behind a bank',
    },
    {
      ago: 89.9,
      who: 'jonah',
      do: 'change',
      from: 'If it breaks, a siren sounds. It has sounded twice',
      to: 'If it breaks, a siren sounds, as it has twice',
    },
    { ago: 87.5, who: 'mirela', do: 'file' },
    { ago: 86.6, who: 'nkechi', do: 'pass' },
    { ago: 86.5, who: 'mirela', do: 'publish' },
  ],
};
