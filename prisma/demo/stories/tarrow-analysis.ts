import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Labelled Analysis; sent back for a missing other side, then passed by somebody else. */
export const tarrowAnalysis: DemoStory = {
  slug: 'tarrow-analysis',
  acts: [
    {
      ago: 15.6,
      who: 'jonah',
      do: 'create',
      line: 'Emeric Sand on what an election across the water does to the strait treaty. 400 words by tonight.',
      section: 'World',
      length: 400,
      dueIn: 4,
    },
    {
      ago: 15.4,
      who: 'jonah',
      do: 'head',
      head: {
        topics: ['Tarrow election', 'Brandt Strait'],
        bylines: [{ by: 'Emeric Sand', role: 'Strait correspondent' }],
        label: 'analysis',
      },
    },
    {
      ago: 14.6,
      who: 'jonah',
      do: 'write',
      text: `
# The treaty that nobody in Tarrow wanted to read until now

+ One dull article decides who may inspect a ferry. After the vote on 19 January it may not be dull

For thirty-one years the Strait Treaty has done its work by being dull. It says who may fish where, who clears the ice, and, in its fourteenth article, that a ferry passed fit on one shore is fit on the other. Few members of either parliament could have quoted it a month ago. On Tarrow's campaign posters it is about to have a number.

Article 14 is the reason that Vessany's inspectors never set foot on the Anna Maren, though she docked at Port Ansel twice a day. When Vessany asked in 2021 to be told of repeated faults on such ships, Tarrow answered that the treaty did not provide for it. That was true. It is also true that nothing in the treaty forbade it.

## Three ways it could go

The Coast Party wants joint inspection and says so. Its voters work on the boats or are married to somebody who does, and at the last election it finished first in all four districts on the water.

Labour would rather renegotiate the whole text, fish included. Its strength is inland, where the treaty means cheap herring, and it sees a bargain: safety clauses for quotas. Vessany's trawlermen will not enjoy being the small change.

The Centre Union would leave the article alone and fine the owner. It is the cheapest course and can be done by decree before the vote. If Mr Gall takes it, the argument may be over by Christmas.

## What Port Ansel can do

Less than it would like. Either side may denounce the treaty, but only with two years' notice, and nobody in the foreign ministry will say aloud that they have looked it up. They have.

There is a quieter lever. Berths at Port Ansel are let by the Harbour Authority under private law, and a landlord may ask a tenant for papers that a state may not. The authority's present contracts with Tarrow Strait Lines run out on 30 June.
`,
    },
    { ago: 14.4, who: 'jonah', do: 'file' },
    {
      ago: 14.2,
      who: 'mirela',
      do: 'sendBack',
      reason:
        'Reads well. It needs one voice from the Tarrow side who thinks Article 14 is right as it is: there are good arguments (small islands, two sets of rules). Emeric has Admiral Koss’s number.',
    },
    { ago: 13.9, who: 'jonah', do: 'resume' },
    {
      ago: 13.6,
      who: 'jonah',
      do: 'add',
      after: 'nothing in the treaty forbade it',
      text: `
The article has its defenders. "Two inspectors on one ship is how you get none," said Hanne Koss, a retired rear admiral who led Tarrow's delegation when it was drafted. "Each will sign what he believes the other has checked." Small islands on both shores are served by boats that could not afford two sets of rules.
`,
    },
    { ago: 13.55, who: 'jonah', do: 'file' },
    { ago: 13.4, who: 'mirela', do: 'pass' },
    { ago: 13.3, who: 'mirela', do: 'publish' },
    {
      ago: 13.0,
      who: 'jonah',
      do: 'add',
      after: 'run out on 30 June',
      text: `
>> Read more
story:tarrow-falls
story:brandt-ferry = The papers that brought a government down: 212 alarms on the Anna Maren
`,
    },
    { ago: 12.95, who: 'jonah', do: 'file' },
    { ago: 12.6, who: 'mirela', do: 'pass' },
    { ago: 12.55, who: 'mirela', do: 'update', cause: 'fix' },
  ],
};
