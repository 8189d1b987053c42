import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** The report that replaced one that was taken down, and says so. */
export const tarnLift: DemoStory = {
  slug: 'tarn-lift',
  acts: [
    {
      ago: 24.2,
      who: 'ada',
      do: 'create',
      line: 'Tarn Bridge: the crack is in the lift shaft’s cladding, not the tower. Second try, on paper from the Roads Office.',
      section: 'Vessany',
      length: 300,
    },
    {
      ago: 24.1,
      who: 'ada',
      do: 'head',
      head: { topics: ['Rail', 'Tarn Bridge'], bylines: [{ by: 'ada' }] },
    },
    {
      ago: 23.9,
      who: 'ada',
      do: 'write',
      text: `
# Tarn Bridge crack is in a lift shaft and the tower is sound, engineers say

!! bridge-tower | Looking straight up a red steel bridge tower with crossed braces against a blue sky | The north tower of the Tarn Bridge. The lift shaft is the narrow casing on its left leg.

The crack that halved traffic on the Tarn Bridge is in the sheet-metal casing of a maintenance lift and has nothing to do with the tower that the lift runs up, the Roads Office said on {day} after three engineers had spent a night inside.

All four lanes will open again by {time+9}. Trains, which had crossed at walking pace, went back to 60 kilometres an hour at once.

"We have measured the steel behind the casing in 180 places," said Wilhelmina Dahl, the office's chief engineer. "It is as thick as on the day on which it was riveted. The casing is two millimetres of tin from 1994, and it has been flapping."

## What we reported

The Estuary said on {day-0.4}, citing a statement by the Roads Office, that the crack was in the tower itself. The office withdrew the statement four hours later, and we took the report down. We should have asked who had seen the steel. Nobody had.

## What is still open

A report five years ago recommended that the towers be scanned from within every second year. Ms Dahl confirmed that it had been done once, in the year after. The budget for the second scan was used to repaint the handrails.

It will now be done in spring and costs 310,000 crowns. The bridge carries 31,000 vehicles and 44 trains a day; shutting it sends lorries round by Lower Tarn, 118 kilometres further.

The painter who found the crack has been thanked in writing. He has asked for a longer brush.
`,
    },
    { ago: 23.0, who: 'ada', do: 'file' },
    { ago: 22.7, who: 'ada', do: 'recall' },
    {
      ago: 22.6,
      who: 'ada',
      do: 'change',
      from: 'Ms Dahl confirmed that it had been done once, in the year after.',
      to: 'Ms Dahl said that it had been done once, in the year after.',
    },
    { ago: 22.55, who: 'ada', do: 'file' },
    { ago: 22.1, who: 'nkechi', do: 'pass' },
    { ago: 22.0, who: 'nkechi', do: 'publish' },
  ],
};
