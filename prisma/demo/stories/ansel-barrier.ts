import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Breaking and developing; updated with a development after an editor's mend that the writer looked at. */
export const anselBarrier: DemoStory = {
  slug: 'ansel-barrier',
  acts: [
    {
      ago: 9.2,
      who: 'ada',
      do: 'create',
      line: 'Flood barrier shut for the first time in anger; surge due at high water',
      section: 'Vessany',
      length: 500,
      dueIn: 2,
    },
    {
      ago: 9.0,
      who: 'ada',
      do: 'head',
      head: {
        topics: ['Storm Odile', 'Port Ansel harbour'],
        bylines: [
          { by: 'ada', place: 'in Port Ansel' },
          { by: 'tomas', role: 'Transport reporter' },
        ],
      },
    },
    {
      ago: 8.9,
      who: 'ada',
      do: 'write',
      text: `
# Port Ansel shuts its flood barrier as Storm Odile bears down

+ Twelve gates closed across the harbour mouth for the first time since the barrier opened; 9,000 households told to move upstairs or leave

!! barrier | Six barrier piers with yellow lamps stand in a rough grey sea under a black sky, the gates between them lowered | The Ansel barrier with all twelve gates down on {day}. Until now they had been lowered only for tests.

**PORT ANSEL** – The flood barrier across the mouth of Port Ansel harbour was closed on {day} for the first time since it was finished four years ago, as forecasters warned that Storm Odile would push the sea more than two metres above an ordinary spring tide.

All twelve gates were down by {time-1}, the Harbour Authority said, more than five hours before high water. Ferries, pilot boats and the last three container ships had been sent to sea or to the upper docks in the hours before.

"We have practised this forty-one times," said Ines Calder, the authority's director of operations. "Today we are not practising. The gates are seated, the seals are holding and the pumps behind them are running."

## Who has been told to leave

About 9,000 households in Lower Quay, Saltmarket and the Tanneries received a message at {time-3} asking them to move to an upper floor, or to go to friends, by {time+2}. Schools in the three districts stayed shut and four sports halls were opened as rest centres.

- **Lower Quay and Saltmarket:** leave ground floors by {time+2}
- **The Tanneries:** leave altogether by {time+2}; buses run from Rope Street every ten minutes
- **Everywhere else:** stay away from the water, and keep roads to the hospital clear

Mirko Daunt, who runs a chandlery on Saltmarket Row, was carrying coils of rope up a narrow staircase. "My father did this in a night, in the dark, with the water already at the door," he said. "I have had hours. That is what the barrier bought us."

## What the barrier can take

The gates were built for a sea 4.2 metres above the harbour's zero mark. The Vessany Weather Office expects a peak of 3.6 to 3.9 metres shortly after {time+4.5}. "That is inside the design, but it is not far inside," said Dr Salome Reith, who leads its flood desk. "The uncertainty is the wind. If it backs to the south by an hour earlier than we think, we lose a hand's breadth."

The barrier cost 1.3 billion crowns, twice its first estimate, and is to be paid off through [the harbour levy](story:harbour-levy) that the Assembly is still arguing over.

>> Read more
story:surge-explainer
story:storm-services = What is open, what is shut and whom to call
story:harbour-levy = Who pays for the barrier? The levy explained
`,
    },
    { ago: 7.6, who: 'ada', do: 'file' },
    { ago: 7.4, who: 'jonah', do: 'pass' },
    { ago: 7.35, who: 'jonah', do: 'breaking', lasts: 23 },
    { ago: 7.34, who: 'jonah', do: 'developing', lasts: 72 },
    { ago: 7.3, who: 'jonah', do: 'publish' },
    {
      ago: 3.1,
      who: 'tomas',
      do: 'change',
      from: 'Port Ansel shuts its flood barrier as Storm Odile bears down',
      to: 'Port Ansel’s flood barrier holds as Storm Odile drives the sea to a record',
    },
    {
      ago: 3.0,
      who: 'tomas',
      do: 'add',
      after: 'the seals are holding',
      text: `
The sea at the outer gauge reached 3.81 metres at {time-1.3}, the highest since measurements began in 1887 and eleven centimetres above the flood that drowned 64 people in 1953. Behind the gates the harbour stood at 1.2 metres, about where it is on a calm day.

By {time-0.4} the wind had gone round to the north-west and the water was falling. The authority said that the gates would stay shut over a second, lower tide. No deaths had been reported; two men were taken to hospital after a shed roof came down at the fish market.

! quay-camera | A wave breaks over a lamp-lit quay at night, in the grey of a security camera | Spray over Fish Quay, outside the barrier, at the height of the surge.
`,
    },
    {
      ago: 2.7,
      who: 'tomas',
      do: 'change',
      from: 'The Vessany Weather Office expects a peak',
      to: 'The Vessany Weather Office had expected a peak',
    },
    { ago: 2.6, who: 'tomas', do: 'file' },
    {
      ago: 2.4,
      who: 'mirela',
      do: 'change',
      from: 'since measurements began in 1887',
      to: 'since records began in 1887',
    },
    { ago: 2.3, who: 'mirela', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 2.2, who: 'tomas', do: 'pass', own: true },
    { ago: 2.15, who: 'mirela', do: 'update', cause: 'development' },
  ],
};
