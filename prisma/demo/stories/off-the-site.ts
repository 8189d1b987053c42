import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Published, then taken down. */
export const bridgeCrack: DemoStory = {
  slug: 'bridge-crack',
  acts: [
    {
      ago: 33.8,
      who: 'ada',
      do: 'create',
      line: 'Tarn Bridge: engineers find crack in north tower, traffic down to one lane',
      section: 'Vessany',
      length: 250,
    },
    { ago: 33.4, who: 'ada', do: 'head', head: { topics: ['Rail'], bylines: [{ by: 'ada' }] } },
    {
      ago: 33.3,
      who: 'ada',
      do: 'write',
      text: `
# Crack found in Tarn Bridge tower

!! bridge | A red suspension bridge disappears into thick fog | The Tarn Bridge in fog, photographed last winter.

Engineers have found a crack as long as a man's arm in the north tower of the Tarn Bridge, which carries 31,000 vehicles and 44 trains a day, the Roads Office said on {day}.

Cars were reduced to one lane in each direction and trains to walking pass while the steel was examined. The office said that there was no danger.

The crack was noticed by a painter. "I thought it was a hair on the brush," said the man, who asked not to be named because he had not been told that he could talk.

The bridge was opened in 1961 and has been repainted, without a break, ever since. Its main cables were replaced in 2008. A report five years ago recommended that the towers be scanned from the inside every second year; the Roads Office could not say when that had last been done.

A closure would send lorries on a detour of 118 kilometres. The port said that it had asked for two days' warning, if there was to be one.

Commuters had a taste of it this morning. Buses from the north bank were 50 minutes late, and the railway, which had to send its trains across singly, took six of them off.

At the toll booths the queue reached the ring road. "They could put up a sign that says why," said Anneke Voss, a district nurse, who had four visits to make on the other side. "You sit here and you look at the tower, and you think: it has always leaned a little." The tower does not lean, the Roads Office said.
`,
    },
    { ago: 32.6, who: 'ada', do: 'file' },
    { ago: 32.0, who: 'jonah', do: 'change', from: 'walking pass while', to: 'walking pace while' },
    { ago: 31.9, who: 'jonah', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 31.7, who: 'ada', do: 'pass', own: true },
    { ago: 31.6, who: 'jonah', do: 'publish' },
    {
      ago: 27.9,
      who: 'mirela',
      do: 'takeDown',
      reason: 'wrong',
      note: 'The Roads Office now says the crack is in the cladding of the lift, not in the tower. Off until we know.',
    },
  ],
};

/** Published, taken down, killed: off for good. */
export const ministerRumour: DemoStory = {
  slug: 'minister-rumour',
  acts: [
    {
      ago: 36.6,
      who: 'jonah',
      do: 'create',
      line: 'Vane to resign tonight (broadcaster). Snap, then call round.',
      section: 'Politics',
      length: 120,
    },
    { ago: 36.3, who: 'jonah', do: 'head', head: { topics: ['The budget'], bylines: [{ by: 'jonah' }] } },
    {
      ago: 36.25,
      who: 'jonah',
      do: 'write',
      text: `
# Finance minister to resign, broadcaster says

!! lectern | A man in a dark suit stands at a lectern with a flag behind him, in a blurred television picture | Osric Vane at the Treasury, in a picture from Vessany Broadcasting.

Finance Minister Osric Vane is to resign this evening, Vessany Broadcasting reported, citing two people in his office.

The report could not immediately be confirmed. The Treasury did not answer calls. Mr Vane has been in office for eleven months and is due to take the harbour levy through the Assembly this week.
`,
    },
    { ago: 36.1, who: 'jonah', do: 'file' },
    { ago: 36.0, who: 'nkechi', do: 'pass' },
    { ago: 35.95, who: 'jonah', do: 'publish' },
    {
      ago: 35.4,
      who: 'jonah',
      do: 'takeDown',
      reason: 'wrong',
      note: 'Broadcaster has withdrawn it; Vane is at his desk.',
    },
    {
      ago: 34.8,
      who: 'nkechi',
      do: 'kill',
      reason: 'False from beginning to end. One source, not ours, withdrawn.',
    },
  ],
};

/** Dropped before any reader saw it. */
export const lanternFestival: DemoStory = {
  slug: 'lantern-festival',
  acts: [
    {
      ago: 60,
      who: 'ada',
      do: 'create',
      line: 'Preview of the Lantern Festival on the quays',
      section: 'Culture',
      length: 300,
    },
    {
      ago: 59.5,
      who: 'ada',
      do: 'write',
      text: `
# Ten thousand lanterns for the start of winter

The quays of Port Ansel will be lit by ten thousand paper lanterns this weekend, each made by a child, and each, by a rule as old as the festival, carrying one thing that its maker would rather be rid of.
`,
    },
    {
      ago: 30.5,
      who: 'mirela',
      do: 'spike',
      reason: 'Called off because of the storm. Ada to write that instead, if they name a new date.',
    },
  ],
};
