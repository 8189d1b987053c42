import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Sent back, and still with its writer. */
export const reservoirServers: DemoStory = {
  slug: 'reservoir-servers',
  acts: [
    {
      ago: 12,
      who: 'ada',
      do: 'create',
      line: 'Data centre at Oxley wants a fifth of the reservoir; council decides next week',
      section: 'Business',
      length: 400,
      dueIn: 30,
    },
    {
      ago: 11.4,
      who: 'ada',
      do: 'head',
      head: { topics: ['Energy'], bylines: [{ by: 'ada', place: 'in Oxley' }] },
    },
    {
      ago: 11.3,
      who: 'ada',
      do: 'write',
      text: `
# A town short of water is asked to cool the country's computers

+ A data centre would pay Oxley more than all its other taxpayers together. It would also drink a fifth of its reservoir

!! reservoir | A shrunken reservoir lies in rings of pale bare shore among green hills | The Oxley reservoir in September, at 38 per cent.

**OXLEY** – In the summer that has just ended, people in Oxley carried their bath water out to the beans. In the one to come, if their council agrees, a fifth of what is left in the reservoir will go to keep computers cool.

Northlight, a company from Tarrow, wants to build a data centre on the old railway works. It would bring 35 jobs and 21 million crowns a year in rates, in a town whose whole budget is 19 million.

"There is no other offer," said Mayor Ludo Fenn. "There has not been another offer since the railway."

The centre would draw up to 4,100 cubic metres a day in hot weather. Northlight says that it would be far less in most weeks, and that the water comes back, only warmer. Farmers below the dam say that warm is the trouble.

"Trout do not read contracts," said Sanne Brouwer, who has rented the lower beat for thirty years.

The railway works have been shut since 1991. Northlight would keep the engine hall, which is listed, and put its cooling plant where the turntable was. Building would take two years and 400 people, most of whom would have to come from elsewhere; the town has 61 hotel beds.

Experts say the plans are risky. The regional water board is understood to have concerns.

The council votes next week. Nine members have said how they will vote; five are for, four against. The other two were out, their neighbours said, looking at the reservoir.
`,
    },
    { ago: 10, who: 'ada', do: 'file' },
    {
      ago: 8.2,
      who: 'mirela',
      do: 'sendBack',
      reason:
        'Which experts, and what did the water board say to us, on the record? Two calls, then it goes straight through.',
    },
  ],
};
