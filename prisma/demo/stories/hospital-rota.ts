import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** In review for the second time: sent back once, then changed in three places. */
export const hospitalRota: DemoStory = {
  slug: 'hospital-rota',
  acts: [
    {
      ago: 18,
      who: 'tomas',
      do: 'create',
      line: 'Queen Agathe nurses write their own rota; sickness down by a third',
      section: 'Vessany',
      length: 380,
      dueIn: 24,
    },
    { ago: 17.4, who: 'tomas', do: 'head', head: { topics: ['Health'], bylines: [{ by: 'tomas' }] } },
    {
      ago: 17.3,
      who: 'tomas',
      do: 'write',
      text: `
# The hospital that let its nurses write the rota

+ Two years ago the Queen Agathe could not fill its night shifts. Then it gave up trying to

!! corridor | A long, bright hospital corridor at night with closed doors and an empty trolley | A ward corridor at the Queen Agathe Hospital in Port Ansel.

At the Queen Agathe Hospital in Port Ansel, the rota used to come out on the fifteenth of the month, and by the sixteenth it was wrong. Nurses swapped, begged and rang in sick. In one week in January two years ago 61 night shifts went unfilled.

Today none did, and nobody in an office had anything to do with it.

Since spring last year the wards have written their own. Each has a board with a month of empty squares. There are three rules: every square must be filled, nobody may work more than four nights running, and whoever has a child at home chooses first in school holidays. The rest is for the ward to settle.

"The first month was dreadful," said Sister Brigid Okoro, who runs the stroke unit. "People found out what they thought of each other. The second month was better. Now it takes us an hour, with cake."

## What changed

Sickness among nurses has fallen by half, the hospital says, and it spends 1.9 million crowns a year less on agencies. Fourteen nurses who had left have come back.

Dr Henrik Lowe, who studies work at the University of Merrin, is cautious. The hospital raised its night allowance in the same month. "You cannot change two things and thank one of them," he said.

Four other hospitals have sent people to look at the boards. One has ordered software.
`,
    },
    { ago: 16, who: 'tomas', do: 'file' },
    {
      ago: 15,
      who: 'nkechi',
      do: 'sendBack',
      reason:
        'Good. But "fallen by half" is the hospital’s word: the table you attached says a third. And we need somebody for whom this does not work.',
    },
    { ago: 14.3, who: 'tomas', do: 'resume' },
    {
      ago: 14.1,
      who: 'tomas',
      do: 'change',
      from: 'Sickness among nurses has fallen by half, the hospital says, and it spends',
      to: 'Sickness among nurses has fallen by a third, the hospital’s figures show, and it spends',
    },
    {
      ago: 13.9,
      who: 'tomas',
      do: 'add',
      after: 'You cannot change two things',
      text: `
It does not suit everybody. Dario Penn, who nurses on the surgical ward and lives alone, did eleven Sundays in the first quarter. "If the rule is that those with children choose first, then I know who chooses last," he said. His ward has since added a fourth rule, about Sundays.
`,
    },
    {
      ago: 13.7,
      who: 'tomas',
      do: 'change',
      from: 'Then it gave up trying to',
      to: 'Then it stopped trying, and asked them',
    },
    { ago: 13.6, who: 'tomas', do: 'file' },
  ],
};
