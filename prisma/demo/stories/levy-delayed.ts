import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Political news of the day; its link to the explainer was answered by a link back. */
export const levyDelayed: DemoStory = {
  slug: 'levy-delayed',
  acts: [
    {
      ago: 8.7,
      who: 'mirela',
      do: 'create',
      line: 'Levy vote off: island members cannot cross to vote on the charge for crossing',
      section: 'Politics',
      length: 300,
      dueIn: 2,
    },
    {
      ago: 8.6,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['The budget', 'Port Ansel harbour', 'Storm Odile'],
        bylines: [{ by: 'mirela' }],
      },
    },
    {
      ago: 8.4,
      who: 'mirela',
      do: 'write',
      text: `
# Vote on harbour levy put off because the ferries are not running

+ Nine members for the islands hold the balance. None of them can get to the chamber

The Assembly has postponed for a week its vote on the levy that is to pay for the Ansel barrier, after the storm against which the barrier was built stopped the boats that bring its island members to work.

Speaker Ottilie Marsh announced the delay on {day}, hours before the debate was due to begin. The second reading will now be held in seven days, at two in the afternoon.

A bill that imposes a charge needs the votes of more than half of all 120 members, whoever happens to be in the room. The government has 58. The nine members for the islands, who have not said how they will vote, could carry it past 61; with their benches empty it cannot be reached.

"We needed three people and a boat," a person close to the government said.

## Invited to vote by telephone

The opposition offered to let the island members take part by video, as committees have done since 2020. The government declined: standing orders require members to be "present, and seen to be so" for a division.

Marit Holm, who sits for the outer islands and speaks for the nine, said that she had dressed, packed and walked to the quay. "There was a man there taking the timetable down," she said by telephone from Skerrow. "I would have voted on the charge for the boat from the boat."

Finance Minister Osric Vane said that nothing was lost. "The gates are down and the bill for them is still open," he told reporters. "I do not think that the argument has become weaker."

The first repayment on the barrier's debt, of 39 million crowns, is due in June whatever the Assembly decides.

>> Read more
story:harbour-levy = What is in the levy, and who would pay it
story:holm-profile
story:levy-opinion
`,
    },
    { ago: 7.7, who: 'mirela', do: 'file' },
    { ago: 7.2, who: 'nkechi', do: 'pass' },
    { ago: 7.1, who: 'mirela', do: 'publish' },
  ],
};
