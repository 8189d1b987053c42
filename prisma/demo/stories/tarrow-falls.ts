import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** World news that begins short and grows: two updates with a development by different people. */
export const tarrowFalls: DemoStory = {
  slug: 'tarrow-falls',
  acts: [
    {
      ago: 16.9,
      who: 'mirela',
      do: 'create',
      line: 'Coast Party walks out in Kolvar over the ferry papers. Government has lost its majority; election in January.',
      section: 'World',
      length: 450,
    },
    {
      ago: 16.8,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['Brandt Strait', 'Tarrow election'],
        bylines: [
          { by: 'Sorcha Dunn', place: 'in Kolvar' },
          { by: 'mirela', role: 'Foreign editor' },
        ],
      },
    },
    {
      ago: 16.7,
      who: 'mirela',
      do: 'write',
      text: `
# Tarrow's government loses its majority over the Anna Maren

+ Coast Party leaves after papers show that a minister was told of the ferry's faulty door in January. Voters go to the polls on 19 January

!! tarrow-map | A map of a country in nine coloured districts with a dotted ferry line running west from its coast | Tarrow by district at the last election: Centre Union in blue, Labour in red, Coast Party in green. The dotted line is the Kolvar crossing.

**KOLVAR, Tarrow** – The Coast Party left Tarrow's government on {day} and took its majority with it, five weeks before the tenth anniversary of the coalition that has run the country longer than any other.

The party's 24 members of the Diet voted by 21 to three to go after their leader, Runa Teig, read them a letter from the ferry owner to Transport Minister Anselm Rook. It is dated 11 January, eight weeks before the Anna Maren sank with the loss of nine lives, and reports "repeated indications" from the sensor on her bow door.

Mr Rook said that the letter had reached his ministry and had not reached him. He did not resign.

## The arithmetic

Without the Coast Party, Prime Minister Tobias Gall can count on 61 of the 151 seats, 15 short of a majority. He did not ask the Diet for its confidence. "I can add up," he told reporters on the steps of his office, and named the date of an election: 19 January, four months early.

||= Seats in the Diet
Party | Now | Four years ago
Centre Union | 46 | 51
Labour | 41 | 38
Coast Party | 24 | 19
Greens | 17 | 16
Free List | 15 | 19
Others | 8 | 8

The letter is among the maintenance papers that [The Estuary described this week](story:brandt-ferry). They show 212 alarms in five months and eleven requests for a new part, which costs 840 crowns.

"Nine families asked a question in March and were told to wait for the inquiry," Ms Teig said. "We have now seen the answer. It was in a drawer."
`,
    },
    { ago: 16.3, who: 'mirela', do: 'file' },
    { ago: 16.0, who: 'jonah', do: 'pass' },
    { ago: 15.9, who: 'jonah', do: 'publish' },
    {
      ago: 13.2,
      who: 'mirela',
      do: 'add',
      after: 'It was in a drawer',
      text: `
Labour's leader, Joost Ferrand, said that he would not form a government before the vote with anybody. The crown of Tarrow lost 1.1 per cent in an hour and won back half of it by the close.

The inquiry into the sinking will open in Kolvar next week as planned, its chairman said. Mr Rook is on its list of witnesses, for the fourth day.
`,
    },
    {
      ago: 13.1,
      who: 'mirela',
      do: 'add',
      after: 'for the fourth day',
      text: `
>> Read more
story:tarrow-analysis
story:kolvar-queue = On the quay: lorries wait eleven hours for the only boat
`,
    },
    { ago: 13.05, who: 'mirela', do: 'file' },
    { ago: 12.7, who: 'nkechi', do: 'pass' },
    { ago: 12.65, who: 'mirela', do: 'update', cause: 'development' },
  ],
};
