import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** What became of a spiked preview. */
export const lanternMoved: DemoStory = {
  slug: 'lantern-moved',
  acts: [
    {
      ago: 26.9,
      who: 'ada',
      do: 'create',
      line: 'Lantern Festival called off for the storm; new date 18 January. Replaces the preview.',
      section: 'Culture',
      length: 250,
    },
    { ago: 26.8, who: 'ada', do: 'head', head: { topics: ['Storm Odile'], bylines: [{ by: 'ada' }] } },
    {
      ago: 26.6,
      who: 'ada',
      do: 'write',
      text: `
# Port Ansel moves its Lantern Festival to January, for the first time since 1953

!! lanterns | Paper lanterns glow orange over black water between two quays, their light in long ripples | The festival last year, seen from Fish Bridge.

The Lantern Festival, at which ten thousand paper lights are set along the quays of Port Ansel at the start of winter, will be held on 18 January instead, the city said on {day}.

It was to have been this weekend. The quays are to be kept clear from {day+1} because of Storm Odile, and whatever the storm leaves will then have to be mended. "We looked at holding it in a car park," said Perdita Low, who runs the festival. "Everybody was very nice about it."

Its date has been moved once before in 112 years, after the flood of 1953, when the lanterns were floated for the 64 dead. Each of them still has a lantern, made by a different school every year.

## What happens to the lanterns

About 7,300 had been delivered when the decision was made. They are of rice paper and willow and take up the space of two tennis courts. The city has put them in the nave of St Brannock's, where they can be seen, unlit, on weekdays from ten to four.

Children who have not finished theirs have been told that they may take their time. By custom each lantern carries a slip of paper with one thing that its maker would rather be rid of. Ms Low said that she had been asked whether the slips could be changed, now that there was a month more.

"I said yes. I should think that some of them have been overtaken by events."

Tickets for the boats remain valid. Those who cannot come in January get their money back until 20 December.
`,
    },
    { ago: 25.7, who: 'ada', do: 'file' },
    { ago: 25.2, who: 'jonah', do: 'pass' },
    { ago: 20.2, who: 'jonah', do: 'publish' },
  ],
};
