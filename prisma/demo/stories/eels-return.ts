import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Short science news with a standfirst of one line; the published headline was made shorter later. */
export const eelsReturn: DemoStory = {
  slug: 'eels-return',
  acts: [
    {
      ago: 49.5,
      who: 'jonah',
      do: 'create',
      line: 'Elvers above the Oxley weirs for the first time since 1968, thanks to a strip of doormat',
      section: 'Science',
      length: 280,
    },
    {
      ago: 49.3,
      who: 'jonah',
      do: 'head',
      head: { topics: ['Climate'], bylines: [{ by: 'Ama Osei' }] },
    },
    {
      ago: 49.1,
      who: 'jonah',
      do: 'write',
      text: `
# Eels are back in the upper Oxley after 57 years, and the cost was 900 crowns

+ Thirteen weirs were too high for them. Bristle mats were enough

!! eels | Dark eels wind through green water between weeds, lit from above | Grown eels in the lower Oxley, in a picture taken by the survey's underwater camera.

Young eels have reached the headwaters of the River Oxley for the first time since 1968, after volunteers nailed strips of bristle matting, of the kind sold for doorsteps, to thirteen weirs.

Biologists from the University of Merrin counted 1,312 elvers in a trap at Upper Mill between May and September. In the 22 summers in which they had set the trap before, they had counted none.

"We had drawn up a fish pass," said Dr Wren Castle, who led the survey. "It was concrete, it had a viewing window, and it was going to cost 2.3 million. Then a retired postman asked whether eels could climb."

They can, if there is something to wind through. An elver the length of a finger will go up a wet wall of bristles at about a metre a minute. The mats cost 68 crowns a weir, nails included, and took two weekends.

## A long way round

European eels hatch in an ocean 5,000 kilometres off and spend up to three years drifting to the coast. Their number has fallen by nine tenths since the 1970s, because of weirs, turbines and fishing for elvers, which Vessany banned in 2011.

What the thirteen hundred will do next is sit in the mud for a decade or two. Then they have to get down again, past the intake of the reservoir, where at present there is no grid fine enough to stop an eel. One was ordered last week.

It costs 61,000 crowns. The postman, Alfie Dunmore, is thinking about it.
`,
    },
    { ago: 46.9, who: 'jonah', do: 'file' },
    { ago: 46.3, who: 'mirela', do: 'pass' },
    { ago: 40.5, who: 'jonah', do: 'publish' },
    {
      ago: 38.8,
      who: 'jonah',
      do: 'change',
      from: 'Eels are back in the upper Oxley after 57 years, and the cost was 900 crowns',
      to: 'Eels are back in the upper Oxley after 58 years',
    },
    { ago: 38.7, who: 'jonah', do: 'file' },
    { ago: 38.2, who: 'nkechi', do: 'pass' },
    {
      ago: 38.1,
      who: 'nkechi',
      do: 'correct',
      kind: 'clarification',
      note: 'The headline of an earlier version gave the absence as 57 years. The last eel before this summer was recorded in the upper Oxley in 1968, 58 years ago.',
    },
  ],
};
