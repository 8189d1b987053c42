import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An Explainer, in the section where only reviewers pass. */
export const harbourLevy: DemoStory = {
  slug: 'harbour-levy',
  acts: [
    {
      ago: 54,
      who: 'tomas',
      do: 'create',
      line: 'Questions and answers before the second reading: what it costs, who pays, what could sink it',
      section: 'Politics',
      length: 450,
    },
    {
      ago: 53.8,
      who: 'tomas',
      do: 'head',
      head: {
        topics: ['The budget', 'Port Ansel harbour'],
        bylines: [{ by: 'tomas', role: 'Transport reporter' }],
        label: 'explainer',
      },
    },
    {
      ago: 53.5,
      who: 'tomas',
      do: 'write',
      text: `
# What is the harbour levy, and who would pay it?

+ The Assembly votes this week on a charge that would fall on everything that crosses the quays of Port Ansel. Here is what is in it, and what is not

!! assembly | Rows of curved red benches, about two thirds full, face a Speaker’s chair under a wood-panelled wall | The Assembly during the first reading of the levy bill in October.

A bill that comes back to the Assembly on {day+2} would put a charge on goods and passengers passing through Port Ansel for the next 25 years. The government calls it the only honest way to pay for the flood barrier. Shippers call it a tax on bread.

## What would be charged?

Three things, at rates fixed in the bill until the end of the decade:

1. 18 crowns for each full container, landed or loaded
2. 0.6 crowns for each tonne of loose cargo, grain and fish excepted
3. 1 crown for each ferry passenger over the age of twelve

The Treasury reckons that this brings in 92 million crowns a year. Repaying the barrier takes 78 million; the rest would go into a fund for upkeep.

## Why not pay for it out of taxes?

The last government meant to. Its plan put the debt on the national account, where it would have taken the budget over the limit that the Assembly set itself after the crash. Finance Minister Osric Vane says that a levy keeps the debt with the people whom the barrier protects. "Those who live and trade behind the wall pay for the wall," he told a committee last month.

## Who is against it?

The Shippers' Chamber says that two lines have already priced a move to Tarrow, across the strait, where port charges are lower. The opposition wants freight charged but passengers let off. And nine members for the islands, whose votes the government needs, point out that their constituents have no road.

"Nobody on Skerrow takes the ferry for pleasure in February," said Marit Holm, who sits for the outer islands. "It is our bus."

## What happens next?

- **{day+2}:** second reading. A bill that imposes a charge needs 61 of the Assembly's 120 votes. The government has 58 without the islands, 67 with them.
- **December:** if it passes, the charge is set by order.
- **1 April:** the first containers pay.

If the bill falls, the barrier is still there, and so is the debt. The first repayment, of 39 million crowns, is due in June.
`,
    },
    { ago: 51.2, who: 'tomas', do: 'file' },
    { ago: 50.6, who: 'nkechi', do: 'pass' },
    { ago: 50.5, who: 'mirela', do: 'publish' },
    { ago: 50.4, who: 'mirela', do: 'words', words: 'harbour-levy-explained' },
    {
      ago: 6.2,
      who: 'tomas',
      do: 'change',
      from: 'The Assembly votes this week on a charge',
      to: 'The Assembly is to vote on a charge',
    },
    {
      ago: 6.1,
      who: 'tomas',
      do: 'add',
      after: 'is due in June',
      text: `
_The second reading has since been put off for a week: the members for the islands could not cross._

>> Read more
story:levy-delayed
story:holm-profile = The member for everywhere you need a boat to reach
story:levy-opinion
`,
    },
    { ago: 6.0, who: 'tomas', do: 'file' },
    { ago: 5.8, who: 'nkechi', do: 'pass' },
    { ago: 5.7, who: 'nkechi', do: 'update', cause: 'development' },
  ],
};
