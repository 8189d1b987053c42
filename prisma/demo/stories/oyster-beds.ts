import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** In the queue for the first time, with two people's words in it. */
export const oysterBeds: DemoStory = {
  slug: 'oyster-beds',
  acts: [
    {
      ago: 4.9,
      who: 'tomas',
      do: 'create',
      line: 'With the gates shut the river piles up behind them: oyster growers want paying for fresh water on their beds',
      section: 'Business',
      length: 280,
      dueIn: 6,
    },
    {
      ago: 4.8,
      who: 'tomas',
      do: 'head',
      head: { topics: ['Storm Odile', 'Port Ansel harbour', 'Fishing'], bylines: [{ by: 'tomas' }] },
    },
    {
      ago: 4.7,
      who: 'tomas',
      do: 'write',
      text: `
# What keeps the sea out keeps the river in, say oyster growers

+ With the barrier shut, fresh water is standing over beds that need salt. They would like somebody to pay

!! oysters | Nine oysters on a slate with a knife and a folded blue cloth, one of them open |

Every hour for which the Ansel barrier is closed, the River Ansel brings another 200,000 cubic metres of rain down to it, and the pumps cannot lift all of that over the top.

For most of the harbour this does not matter. For the 14 growers who keep oysters on the mud of the inner basin it may be the end of a season. Oysters shut themselves against fresh water and can hold their breath for about two days.

"They are very good at it," said Delphine Marr, whose family has had the beds off Saltmarket since 1888. "But they were not told how long."

The growers sell 310 tonnes a year, worth 4.6 million crowns. When the barrier was planned they asked for compensation for each closing of more than 24 hours. The Harbour Authority replied that its model showed no closing of that length before 2060.

The gates have now been down for five hours and are to stay down over a second tide, which makes eighteen at the least.
`,
    },
    {
      ago: 2.1,
      who: 'mirela',
      do: 'add',
      after: 'makes eighteen at the least',
      text: `
A spokesman for the authority said on {day} that the salt in the basin was being measured every half-hour and that the sluices at the southern end would be opened as soon as the sea allowed it. "We like oysters too," he said.

Ms Marr has moved what she could, 40 baskets, to the quay, where they stand in a row under a tarpaulin. If it comes to the worst, she says, she will sell them to the rest centres at cost. She has rung to ask. Three of the four said yes; the fourth wanted to know whether they came with bread.
`,
    },
    { ago: 1.7, who: 'tomas', do: 'file' },
  ],
};
