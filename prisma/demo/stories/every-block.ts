import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** The long read that holds every kind of block there is; sent back once, and mended a day later. */
export const everyBlock: DemoStory = {
  slug: 'every-block',
  acts: [
    {
      ago: 71,
      who: 'ada',
      do: 'create',
      line: 'Long read from Skerrow: the longest sea record we have, and the people who keep it. Holds every kind of block.',
      section: 'Science',
      length: 800,
    },
    {
      ago: 70.9,
      who: 'ada',
      do: 'head',
      head: {
        topics: ['Skerrow Islands', 'Brandt Strait', 'Storm Odile'],
        bylines: [
          { by: 'ada', role: 'Science writer', place: 'on Skerrow' },
          { by: 'Petra Vance', role: 'Photographs' },
        ],
        freeLine: 'Additional reporting by Jens Orlo in Merrin',
      },
    },
    {
      ago: 69.5,
      who: 'ada',
      do: 'write',
      text: `
# The island where the sea is counted twice a day

+ For 139 years somebody has walked out to Gull Rock to read a brass pole. The figures in their notebooks have become _the most asked-for numbers_ in Vessany

!! tide-station | A small white hut with a red roof stands on a dark rock in very still water, a red and white gauge before it | The tide station on Gull Rock. The pole in front of it has been moved once, by nine centimetres, in 1931.

**SKERROW** – At six minutes past seven, with the light coming up grey over the strait, Agnes Thorsen put on her late husband's oilskin, picked up a torch and a pencil, and walked out along the causeway to see how high the sea was.

It was at 1.34 metres. She wrote it down twice, once in a notebook that goes to the University of Merrin and once on a slate by the door, "because paper gets wet and slate does not".

She will do it again at nineteen minutes to eight tonight. Somebody has done so every day since 3 May 1887: through two wars, one evacuation and, in 1953, a night on which the keeper had to be taken off the roof.

## A record nobody meant to make

The station was built for pilots. The strait is shallow on its western side, and ships bound for [the old coal quays at Merrin](https://example.org/merrin-quays) wanted to know how much water they had. Nobody told the keepers to stop when the coal ended, so they did not.

"" It is not science, what I do. I look, and I write it down, and I do not make it prettier. | Agnes Thorsen, keeper

What they left is 191,528 readings with 46 gaps. The longest lasts eleven days, in February 1940, and has a note beside it in a careful hand: _Ice. Could not see the sea._

### What the numbers say

Averaged over the moon's 18.6-year cycle, the sea at Gull Rock has risen by 31 centimetres since the first entry. A third of that has come in the last 25 years. The water, sampled over 310 km^2^ of shelf, holds 9 per cent more dissolved CO~2~ than in 1990, and a surge that used to come once in a hundred years now comes about once in twenty.

- **1887–1937:** 1.1 millimetres a year
- **1937–1987:** 1.9 millimetres a year
- **1987 to now:** 3.8 millimetres a year

||= The worst surges at Gull Rock, in metres
Night of | Height | Time to Port Ansel
31 January 1953 | 3.52 | 104 minutes
12 January 1916 | 3.31 | 131 minutes
3 December 1999 | 3.27 | 96 minutes

! island-map | A map of Skerrow with depth and height contours and twelve marked gauges around the coast | Skerrow and its twelve gauges. Only Gull Rock, in red, has readings from before 1994.

(( At a glance
The station on Gull Rock
- **First reading:** 3 May 1887
- **Keepers:** nine, of whom four were called Thorsen
- **Readings a day:** two, at high and at low water
- **Moved:** once, by nine centimetres, in 1931
))

## How a reading is made

1. Wait until the water in the stilling pipe is quiet, "about as long as the Lord's Prayer, said slowly"
2. Read the pole at the lower edge of the water's curve
3. Write it down before turning round
4. Read it again; if the two differ, keep both

The method was set out in a letter from the Hydrographic Office that still hangs, framed, above the stove:

> Let the Keeper record what he sees and not what he expects to see.
> Where he is in doubt let him record the doubt.

! laboratory | Six tall glass tubes of layered brown sediment stand in a rack beside a flask and a lamp | Cores from the sea bed off Skerrow at the University of Merrin. Each pale band is a winter.

[[ Analysis | Dr Salome Reith | Head of the flood desk, Vessany Weather Office | in Port Ansel | portrait
Why one pole is worth a hundred satellites
A satellite sees the whole ocean and has done so for a few decades. A pole sees one place, and this one has done so for longer than any of us will live. We need both: the first tells us **where** the sea is rising, the second whether _this_ is unusual.
When we have to decide whether to close the Ansel barrier we lean on three things from Gull Rock:
- how high the sea stood before each of the eleven worst surges
- how long it took to travel from there to the harbour: between 96 and 131 minutes
- how often a forecast like ours had been wrong, and by how much
Without the notebooks the third would be a guess.
]]

---

Ms Thorsen is 74. The university has offered an automatic gauge, and there is one, bolted to the rock a metre from the pole. It has been out of order twice this year. "A crab," she said. "Both times, a crab."

What happens after her is not settled. The post pays 212 crowns a month and a house. Three people have asked about it; one has stayed the night.

At nineteen minutes to eight she went out again. The sea was at 2.87 metres.

%% Salome has read her box and is happy with it. The 191,528 is from Jens's spreadsheet, he has counted twice.
Do we have the rights to the framed letter? If so I would love a picture of it.
`,
    },
    { ago: 68.2, who: 'ada', do: 'file' },
    {
      ago: 67.5,
      who: 'nkechi',
      do: 'sendBack',
      reason:
        'Lovely. "191,528 readings" cannot be right for 139 years at two a day less the gaps you give: please do the sum with Jens.',
    },
    { ago: 67.2, who: 'ada', do: 'resume' },
    {
      ago: 67.0,
      who: 'ada',
      do: 'change',
      from: 'What they left is 191,528 readings with 46 gaps.',
      to: 'What they left is 101,391 readings with 46 gaps.',
    },
    { ago: 66.9, who: 'ada', do: 'file' },
    { ago: 66.5, who: 'nkechi', do: 'pass' },
    { ago: 66.3, who: 'mirela', do: 'publish' },
    {
      ago: 21.2,
      who: 'ada',
      do: 'add',
      after: 'one has stayed the night',
      text: `
The strait has been busy with measurements lately. Divers have been [looking at the wreck of the Anna Maren](story:brandt-ferry), and further up the hill astronomers have found that [their new mirror sees further than it was built to](story:skerrow-telescope).

[> tide | A tide at Gull Rock in nine seconds | tide-station | The tide comes in at Gull Rock and goes out again: twelve hours in nine seconds.

<>
observatory | The white dome of the observatory on its hill, under the Milky Way | The dome, twenty minutes' walk above the station.
ferry | A white ferry with a red funnel at first light | The ferry to the mainland passes Gull Rock twice a day.
foghorn | A red foghorn beside a white hut on a cliff | Carse Point, on the far shore, can be heard in a north-west wind.

>> Read more
story:brandt-ferry
story:skerrow-telescope = Above the fog: the telescope that sees more than it should
https://example.org/gull-rock-readings = All readings from Gull Rock since 1887, as a table

[@ https://www.youtube.com/watch?v=demoEstuary | Carse Point sounds its horn for the last trawler | foghorn | The horn at Carse Point, as it was heard on Gull Rock. The address of this film is invented: it plays nothing.

>> Read more from Skerrow
story:cellist-obit

>> From our archive:
https://example.org/1953-flood = The night of the 1953 flood, hour by hour

++ Skerrow Islands
`,
    },
    { ago: 20.9, who: 'ada', do: 'file' },
    { ago: 20.6, who: 'mirela', do: 'pass' },
    { ago: 20.5, who: 'mirela', do: 'update', cause: 'fix' },
  ],
};
