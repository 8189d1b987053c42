import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Business news with numbers, published by one person alone; its second look is still owed. */
export const stormInsurers: DemoStory = {
  slug: 'storm-insurers',
  acts: [
    {
      ago: 2.6,
      who: 'jonah',
      do: 'create',
      line: 'Insurers’ first count of Odile: 140m crowns, against 1.9bn without the barrier. Out at the top of the hour.',
      section: 'Business',
      length: 330,
      dueIn: 1,
    },
    {
      ago: 2.5,
      who: 'jonah',
      do: 'head',
      head: { topics: ['Storm Odile', 'Port Ansel harbour'], bylines: [{ by: 'jonah' }] },
    },
    {
      ago: 2.4,
      who: 'jonah',
      do: 'write',
      text: `
# Barrier saved Port Ansel 1.8 billion crowns in a day, insurers reckon

+ First estimate of damage from Storm Odile is 140 million, most of it roofs. The barrier cost 1.3 billion

!! saltmarket-row | A street of tall narrow houses is mirrored in a sheet of rainwater, with a blue bicycle against a wall | Saltmarket Row after the rain. The water is from the sky: the harbour stayed behind the gates.

Storm Odile has caused about 140 million crowns of insured damage in Vessany, the Insurers' Union said in a first estimate on {day}, and would have caused some 1.9 billion if the sea had got into Port Ansel.

The difference is a third more than the whole barrier cost.

"I have never before been asked to put a number on something that did not happen," said Ulrike Maas, who runs the union's catastrophe desk. Her staff took the flood of 1953, moved it to today's streets and today's prices, and raised it by the eleven centimetres by which {day}'s surge was higher. "Then we took it away again. It is a pleasant sort of sum."

## Where the damage is

|| First estimate, in millions of crowns
What | Claims | Damage
Roofs and scaffolding | 11,200 | 71
Cars, nearly all of them under trees | 6,900 | 32
Power cuts and spoilt goods | 8,400 | 23
Boats outside the barrier | 310 | 14
All | 26,810 | 140

The estimate leaves out the railways, which insure themselves, and farms, where winter wheat may or may not stand up again.

Shares in the two largest insurers, Ansel Mutual and Carse & General, rose 4 and 6 per cent. Premiums for houses within the flood line have fallen by 17 million crowns a year since the gates were finished. Ms Maas would not say whether they would fall further.

## An argument for both sides

The estimate arrives in the middle of an argument about [who should pay for the barrier](story:harbour-levy). Supporters of the levy say that it proves the wall to be cheap. Its critics, among them [the economist Konrad Ames](story:levy-opinion), say that it shows who gains: "The insurers have just told us where to send the bill," he said by telephone.
`,
    },
    {
      ago: 1.45,
      who: 'jonah',
      do: 'publishAlone',
      reason: 'Embargo lifts on the hour, and both editors on the desk are with the barrier story.',
    },
  ],
};
