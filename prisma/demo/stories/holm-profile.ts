import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A profile by two people, in the strict section: written over a day, sent back once, recalled once. */
export const holmProfile: DemoStory = {
  slug: 'holm-profile',
  acts: [
    {
      ago: 52,
      who: 'tomas',
      do: 'create',
      line: 'Profile of Marit Holm: nine island votes, one ferry, and no wish to be a minister',
      section: 'Politics',
      length: 500,
      dueIn: 18,
    },
    {
      ago: 51.7,
      who: 'tomas',
      do: 'head',
      head: {
        topics: ['Skerrow Islands', 'The budget'],
        bylines: [{ by: 'tomas', place: 'on Skerrow' }, { by: 'mirela' }],
      },
    },
    {
      ago: 51.4,
      who: 'tomas',
      do: 'write',
      text: `
# The member for everywhere you need a boat to reach

+ Marit Holm speaks for 11,000 people on 26 islands. This month she also decides whether a government gets its way

!! holm | A line drawing of a woman with short hair and round glasses, looking to the left, over washes of blue and ochre | Marit Holm, drawn for The Estuary.

The office of the most courted politician in Vessany is above a shop that sells rope. It has one window, two chairs and a kettle, and when the ferry is in, it smells of diesel.

Marit Holm, 58, has sat for the outer islands for fourteen years and has been offered a ministry three times. "I asked each of them the same question," she said. "How would I get home?"

She was born on Skerrow, taught mathematics at the school there, and went into politics over a jetty. The state wanted to close it because it was used by 40 people. She wrote to each of the 40 for the number of days on which they had used it, added them up, and sent the transport ministry a figure with a graph. The jetty is still there. The ministry now publishes how it counts.

## Nine votes

The island group in the Assembly has no leader, on principle. It has a rota for who speaks, and she draws it up.

Two of the nine come from parties that were at war with each other within living memory. They agree on three things: the winter timetable, the price of diesel and the post. The group meets on the Monday boat, in the saloon, at the table nearest the galley. Other passengers listen in and sometimes vote.

"She has never promised me anything," said a government whip who has tried for a year. "It is very restful. You know that you have nothing."
`,
    },
    {
      ago: 47.3,
      who: 'mirela',
      do: 'write',
      text: `
## One crown

The [harbour levy](story:harbour-levy) would charge every ferry passenger over the age of twelve one crown. On the mainland that is a quarter of a cup of coffee. On Skerrow, where the secondary school, the dentist and the maternity ward are all a crossing away, Ms Holm's own sum is 176 crowns a year for a family of four.

She does not say that this is too much. "I say that it is a toll on a road, and that no other road has one."

Her price, her colleagues believe, would be to let islanders travel free of the charge, which would cost 1.4 million of the 92 million crowns that it brings in. Finance Minister Osric Vane has called that "reasonable in itself and ruinous as an example".

## The graph again

At her surgery on a Thursday morning there were six visitors. One had a goat in dispute. One wanted to know whether it was true that the telescope would have visitors every day now. The last was a boy of ten who had been told to interview an important person, and asked what she did.

"I count things," she told him, "and then I tell people the number."
`,
    },
    { ago: 45.6, who: 'tomas', do: 'file' },
    {
      ago: 44.8,
      who: 'nkechi',
      do: 'sendBack',
      reason:
        'The 1.4 million for free island travel needs a source: is it hers or the Treasury’s? And does anybody on the islands disagree with her?',
    },
    { ago: 43.0, who: 'tomas', do: 'resume' },
    {
      ago: 42.6,
      who: 'tomas',
      do: 'change',
      from: 'which would cost 1.4 million of the 92 million crowns that it brings in. Finance',
      to: 'which by the Treasury’s estimate would cost 1.4 million of the 92 million crowns that it brings in. Finance',
    },
    { ago: 42.5, who: 'tomas', do: 'file' },
    { ago: 42.2, who: 'tomas', do: 'recall' },
    {
      ago: 41.5,
      who: 'tomas',
      do: 'add',
      after: 'no other road has one',
      text: `
Not every islander is behind her. "The sea does not stop at our houses either," said Jon Thorsen, who fishes for crab off Gull Rock and whose cellar was flooded last winter. "One day we will want a wall. I would pay a crown to be able to ask."
`,
    },
    { ago: 41.3, who: 'tomas', do: 'file' },
    { ago: 40.4, who: 'nkechi', do: 'pass' },
    { ago: 33.4, who: 'mirela', do: 'publish' },
  ],
};
