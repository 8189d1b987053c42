import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Published, then updated with a development a day later. */
export const brandtFerry: DemoStory = {
  slug: 'brandt-ferry',
  acts: [
    {
      ago: 46,
      who: 'tomas',
      do: 'create',
      line: 'Inquiry into the Anna Maren: bow door sensor had been reporting faults for months',
      section: 'World',
      length: 450,
    },
    {
      ago: 45.4,
      who: 'tomas',
      do: 'head',
      head: {
        topics: ['Brandt Strait', 'Skerrow Islands'],
        bylines: [{ by: 'tomas', role: 'Transport reporter', place: 'in Kolvar' }],
        label: 'exclusive',
      },
    },
    {
      ago: 45.2,
      who: 'tomas',
      do: 'write',
      text: `
# Ferry's door sensor gave 212 false alarms before it sank, inquiry is told

+ Crew of the Anna Maren had learnt to ignore the light that might have saved her, documents seen by The Estuary show

!! ferry | A white car ferry with a red funnel crosses calm water at dawn with hills behind | The Maren Light, sister ship of the Anna Maren, in the Brandt Strait. Both were built at Kolvar in 1998.

**KOLVAR, Tarrow** – The sensor on the bow door of the ferry Anna Maren reported a fault 212 times in the five months before she went down in the Brandt Strait, according to maintenance records that will be put to the inquiry into her loss.

Each time, the records show, the alarm was cancelled on the bridge and entered as "false". Eleven requests for a new sensor were made to the owner, Tarrow Strait Lines. None was answered in writing.

The ferry sank on 9 March, 40 minutes out of Kolvar, with 148 people on board. Nine died. The others were taken off by two fishing boats and a helicopter in what the coroner called "the luckiest hour in the history of these waters".

## 'You stop seeing it'

"You have a light that comes on every day and every day there is nothing," said a former second officer, who gave evidence to investigators and spoke on condition that he not be named. "After a month you stop seeing it. I am not proud of that. I am telling you how it is."

The part costs 840 crowns. Fitting it takes a shift.

Tarrow Strait Lines said that it would answer questions at the inquiry and not before. "Our thoughts are with the families, as they have been every day," it said in a statement.

## A treaty with a hole in it

Ferries in the strait are inspected by the country whose flag they fly, and certificates are accepted on the other shore. Vessany's transport ministry asked in 2021 to be told of repeated faults on ships that call at its ports. Tarrow declined: the treaty does not provide for it.

Liv Anker, whose brother Johan drove a lorry on the lower deck, has read the records. "Two hundred and twelve," she said. "If it had been one, I could have forgiven them."

The inquiry opens in Kolvar next week and is expected to sit for six weeks.
`,
    },
    { ago: 44.1, who: 'tomas', do: 'file' },
    { ago: 43.6, who: 'mirela', do: 'pass' },
    { ago: 43.5, who: 'mirela', do: 'publish' },
    {
      ago: 23.6,
      who: 'tomas',
      do: 'add',
      after: 'None was answered in writing',
      text: `
On {day} the owner said that it was taking her sister ship, the Maren Light, out of service "until every door sensor in the fleet has been replaced". The crossing will be served by one boat instead of two until further notice, with space for lorries only at night.
`,
    },
    { ago: 23.5, who: 'tomas', do: 'file' },
    { ago: 23.2, who: 'jonah', do: 'pass' },
    { ago: 23.1, who: 'jonah', do: 'update', cause: 'development' },
    {
      ago: 12.2,
      who: 'tomas',
      do: 'add',
      after: 'expected to sit for six weeks',
      text: `
>> Read more
story:tarrow-falls
story:tarrow-analysis = Analysis: the treaty that nobody wanted to read
story:kolvar-queue
`,
    },
    { ago: 12.15, who: 'tomas', do: 'file' },
    { ago: 11.9, who: 'mirela', do: 'pass' },
    { ago: 11.85, who: 'mirela', do: 'update', cause: 'fix' },
  ],
};
