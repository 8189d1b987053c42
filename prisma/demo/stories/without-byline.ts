import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A report of the paper's own, without a byline. */
export const assemblyHousing: DemoStory = {
  slug: 'assembly-housing',
  acts: [
    {
      ago: 20.8,
      who: 'mirela',
      do: 'create',
      line: 'Assembly votes for 30,000 homes on state land; Tanneries first',
      section: 'Politics',
      length: 280,
    },
    { ago: 20.4, who: 'mirela', do: 'head', head: { topics: ['The budget'] } },
    {
      ago: 20.3,
      who: 'mirela',
      do: 'write',
      text: `
# Assembly backs 30,000 homes on land the state forgot it owned

!! rope-works | A bright row of new brick and timber houses with balconies stands beside a canal with young trees and people on a towpath | The old rope works in the Tanneries as they could look in four years. The picture was made by a machine from the ministry's plans.

The Assembly voted on {day} to build 30,000 homes on railway yards, barracks and a former prison farm, in the largest programme of its kind for half a century.

The bill passed by 66 votes to 51 after the government accepted that two homes in five must be let at no more than a quarter of a tenant's income. It had proposed one in five.

The land, 310 hectares in all, came to light in an audit of public property that was ordered in order to save on insurance. Among its finds were eleven bandstands, a lighthouse and the site of a tram depot on which the state had been paying itself rent.

"We did not have a shortage of land," said Housing Minister Edda Quist. "We had a shortage of people who looked."

The first 2,400 homes are to stand in the Tanneries, between the old rope works and the water. Work is due to begin in June and to take three years.

The opposition said that the programme rested on a price for timber that had not been seen since the spring. "It will be 30,000 homes until it is 20,000," said its housing spokesman, Karl Ruben. The budget office, in a note to members, called the estimate "demanding but not unreasonable".

The mayor of Port Ansel, Teodora Finch, welcomed the vote and asked who would build the schools. By her office's count 2,400 homes mean 900 children. The ministry's plan shows one school, with a playground across the tram line.

Councils have until March to name the streets.
`,
    },
    { ago: 19.8, who: 'mirela', do: 'file' },
    { ago: 19.3, who: 'nkechi', do: 'pass' },
    { ago: 19.2, who: 'nkechi', do: 'publish' },
  ],
};

/** Published by one person alone, with the second look given afterwards. */
export const bankRate: DemoStory = {
  slug: 'bank-rate',
  acts: [
    {
      ago: 14,
      who: 'jonah',
      do: 'create',
      line: 'Bank of Vessany cuts to 4.5. Out at the stroke of the hour.',
      section: 'Business',
      length: 250,
    },
    { ago: 13.5, who: 'jonah', do: 'head', head: { topics: ['The budget'] } },
    {
      ago: 13.4,
      who: 'jonah',
      do: 'write',
      text: `
# Bank of Vessany cuts its main rate to 4.5 per cent

+ Second fall in a row as inflation nears the target; governor warns against reading it as a promise

!! rates | A chart with a red stepped line that climbs steeply, stays level at the top and falls twice at the end | The main rate (red) and inflation (dotted) over five years. Source: Bank of Vessany

The Bank of Vessany lowered its main rate by a quarter of a point to 4.5 per cent on {day}, the second cut in three months, and said that prices were now rising at a pace it could live with.

Seven of the nine members of its board voted for the cut. One wanted half a point and one no change.

Inflation was 2.4 per cent in October, down from a peak of 9.1 two years ago. The bank aims for 2. It expects to be there by summer, though it said that the storm now crossing the country could push up the price of fish, vegetables and repairs "for a season".

"This is a step and not a staircase," said Governor Alma Reyne. "Anybody who has priced in the next one has done so without asking us."

For a household with a typical mortgage of 180,000 crowns, a quarter of a point is worth about 26 crowns a month. Some 140,000 fixed-rate loans run out in the next half-year and will be renewed at rates higher than those they were taken out at, whatever the bank does now.

Two members of the board will leave in January. Finance Minister Osric Vane has not said whom he will put forward in their place, and is under no duty to before the day; both have voted with the governor at every meeting since they were appointed.

The next decision is due in seven weeks, after the winter figures for wages. Unions and employers in the ports meet before that.

The crown was little changed. Shares in builders rose after [the Assembly's vote on housing](story:assembly-housing).
`,
    },
    {
      ago: 13.0,
      who: 'jonah',
      do: 'publishAlone',
      reason: 'Decision is out on the hour; nobody else on the business desk until eight.',
    },
    { ago: 12.4, who: 'nkechi', do: 'lookAfter' },
  ],
};
