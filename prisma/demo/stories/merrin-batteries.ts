import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Published with a wrong figure, then corrected with a note that readers see. */
export const merrinBatteries: DemoStory = {
  slug: 'merrin-batteries',
  acts: [
    {
      ago: 30,
      who: 'ada',
      do: 'create',
      line: 'Old coking works becomes the country’s largest battery; first winter on the grid',
      section: 'Business',
      length: 380,
    },
    {
      ago: 29.4,
      who: 'ada',
      do: 'head',
      head: { topics: ['Energy'], bylines: [{ by: 'ada', place: 'in Merrin' }] },
    },
    {
      ago: 29.3,
      who: 'ada',
      do: 'write',
      text: `
# Where Merrin burned coal, it now keeps the wind

+ The country's largest battery has gone into service on the site of the old coking works, a month early and with jobs for 40 of the 900 who used to work there

!! batteries | Three rows of long white containers stand in a green valley crossed by power lines | The battery park at Merrin, built on the site of the old coking works.

**MERRIN** – For a hundred years the glow over the coking works told people in the valley which way the wind blew. On {day}, at the same gates, a switch was thrown that may in time matter more: 240 white containers began to take in electricity that nobody needed, in order to give it back when somebody does.

Merrin Storage says that its park can deliver 400 megawatts for four hours, enough to carry half a million homes through an evening peak. It has cost 610 million crowns and was finished a month ahead of time.

"The wind in this country blows mostly at night and mostly in the north, and people live mostly by day and mostly in the south," said Tove Lindahl, the company's chief executive. "We cannot move the wind, so we move the hour."

## What it does to bills

Vessany Grid paid wind farms 88 million crowns last year to stand still, because the lines could not carry what they made. It expects the park to save about a third of that. Households would see some six crowns a year of it.

The larger effect is on price spikes. On the coldest evening of last winter an hour's electricity cost 40 times the average. "Those hours made fortunes," said Pavel Orsini, who trades power in Port Ansel. "There will be fewer of them. I say that with mixed feelings."

## Forty jobs

The works employed 900 people when they closed. The park employs 40, nearly all of them retrained from elsewhere in the valley.

Ivo Marek ran a coke oven for 26 years and now walks the rows with a thermal camera. "It is very quiet," he said. "In the ovens you could hear when something was wrong. Here you have to look. I am learning to look."

A second park, twice as large, is planned at Oxley if the Assembly renews the grid law in spring.

>> Read more
story:harbour-levy
`,
    },
    { ago: 28.3, who: 'ada', do: 'file' },
    { ago: 27.8, who: 'mirela', do: 'pass' },
    { ago: 27.7, who: 'mirela', do: 'publish' },
    {
      ago: 18.9,
      who: 'ada',
      do: 'change',
      from: 'can deliver 400 megawatts for four hours',
      to: 'can deliver 400 megawatts for two hours',
    },
    {
      ago: 18.8,
      who: 'ada',
      do: 'change',
      from: 'enough to carry half a million homes',
      to: 'enough to carry a quarter of a million homes',
    },
    { ago: 18.7, who: 'ada', do: 'file' },
    { ago: 18.4, who: 'nkechi', do: 'pass' },
    {
      ago: 18.3,
      who: 'nkechi',
      do: 'correct',
      kind: 'correction',
      note: 'An earlier version of this article said that the park at Merrin could deliver 400 megawatts for four hours, enough for half a million homes. It can do so for two hours, enough for a quarter of a million.',
    },
    { ago: 18.2, who: 'nkechi', do: 'showHistory' },
  ],
};
