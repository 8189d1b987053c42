import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An Opinion with a line about its author and no picture. */
export const levyOpinion: DemoStory = {
  slug: 'levy-opinion',
  acts: [
    {
      ago: 36.8,
      who: 'mirela',
      do: 'create',
      line: 'Konrad Ames: if the wall protects the country, the country should pay. Against the levy, from an economist.',
      section: 'Politics',
      length: 400,
    },
    {
      ago: 36.7,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['The budget', 'Port Ansel harbour'],
        bylines: [{ by: 'Konrad Ames' }],
        freeLine:
          'Konrad Ames teaches public finance at the University of Merrin and served on the Barrier Commission',
        label: 'opinion',
      },
    },
    {
      ago: 36.6,
      who: 'mirela',
      do: 'write',
      text: `
# I helped to plan the barrier. A levy is the wrong way to pay for it

+ Those who gain from the wall own houses. Those who would pay for it buy tea

When I sat on the commission that recommended the Ansel barrier, we were asked not to think about who would pay. I have regretted agreeing to that ever since, and never more than this week.

The harbour levy rests on a sentence that sounds like justice: those who live and trade behind the wall pay for the wall. It has one flaw. The people who will pay do not live behind it.

Take a container of tea. It is landed at Port Ansel, charged 18 crowns, and driven to Merrin, Oxley or the Carse. Three quarters of what crosses those quays goes inland. The charge travels with it and is paid, a few pence at a time, by somebody 200 kilometres from the sea who buys tea. The owner of a house on Saltmarket Row, whose cellar the barrier keeps dry and whose house has risen in price by a fifth since it was built, pays nothing unless he imports his furniture.

If we want those who gain to pay, we know how. Charge the property. A rate of one crown a year for each thousand of value within the flood line would bring in 61 million. I have published the sum; nobody has found a mistake in it. Add the 17 million that the insurers have saved in premiums, by their own account, and you have the 78 million that the debt costs.

Why is this not on the table? Because a house votes, and a container does not.

There is a second reason to dislike the levy, which is that it can be escaped. Ships are on wheels, in the sense that matters. Two lines have already asked Tarrow for its prices. Each that leaves will put its share on those that stay, until what is left is the Skerrow ferry and its passengers, paying for a wall that does not reach them.

Finance ministers like charges that nobody can see. I understand it: I used to train them. But a country that has just built something as large and as good as the barrier ought to be able to send itself a bill.
`,
    },
    { ago: 34.9, who: 'mirela', do: 'file' },
    {
      ago: 33.9,
      who: 'nkechi',
      do: 'change',
      from: 'and is paid, a few pence at a time, by',
      to: 'and is paid, a few cents at a time, by',
    },
    { ago: 33.8, who: 'nkechi', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 33.3, who: 'helen', do: 'pass' },
    { ago: 30.2, who: 'mirela', do: 'publish' },
    {
      ago: 6.7,
      who: 'mirela',
      do: 'add',
      after: 'send itself a bill',
      text: `
>> Read more
story:harbour-levy = The levy explained
story:levy-delayed
`,
    },
    { ago: 6.6, who: 'mirela', do: 'file' },
    { ago: 6.4, who: 'nkechi', do: 'pass' },
    { ago: 6.35, who: 'nkechi', do: 'update', cause: 'fix' },
  ],
};
