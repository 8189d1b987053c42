import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A sport report, filed from the ground at the whistle and rewritten in the night. */
export const dockersDraw: DemoStory = {
  slug: 'dockers-draw',
  acts: [
    {
      ago: 63.2,
      who: 'jonah',
      do: 'create',
      line: 'Dockers v Merrin Town. Idris Vell at the ground, on the whistle, then a proper piece.',
      section: 'Vessany',
      length: 380,
      dueIn: 2,
    },
    {
      ago: 63.1,
      who: 'jonah',
      do: 'head',
      head: { topics: ['Football'], bylines: [{ by: 'Idris Vell', place: 'at Dock Road' }] },
    },
    {
      ago: 62.6,
      who: 'jonah',
      do: 'write',
      text: `
# Ansel Dockers 2 Merrin Town 2: late Okafor header saves leaders

!! stadium | A floodlit football pitch at night seen from high in the stand, players in blue and in white, the far stand full | Dock Road under lights. The gate of 18,204 was the largest of the season.

Sami Okafor headed in a corner in the fourth minute of added time to earn Ansel Dockers a draw that they had done little to deserve, and to keep them a point clear of Merrin Town at the top of the First League.

Merrin had led twice. Pieter Lang scored after eleven minutes, from a free kick that went under the wall when everybody in it jumped; Nico Sorel made it 1-1 on the half-hour; and Lang struck again in the 71st minute with a shot that Dockers' goalkeeper, Wes Adair, touched and could not hold.
`,
    },
    { ago: 61.3, who: 'jonah', do: 'file' },
    { ago: 61.2, who: 'mirela', do: 'pass' },
    { ago: 61.15, who: 'mirela', do: 'publish' },
    {
      ago: 58.9,
      who: 'jonah',
      do: 'write',
      text: `
Until then it had been a match of two plans, one of which was working. Merrin's manager, Agnieszka Thorne, had noticed that Dockers' full-backs like to stand in midfield, and told her wingers to wait behind them with their hands on their hips. Five times in the first half a long ball from Ruben Castell, in goal for Merrin, took nine players out of the game.

Dockers had 64 per cent of the ball and, until the 80th minute, one shot on target. "We kept it very nicely," said their captain, Theo Quarry. "They kept the score."

## Adair's left hand

It turned when Thorne, a goal up with twelve minutes left, took off Lang, who had a tight calf. Merrin dropped back. Adair came forty metres out of his goal to start attacks, and with a minute to go hit the bar from a free kick.

The corner from which Okafor scored was his eleventh header of the evening and the first that he had not aimed at somebody else.

||= First League, top five
Club | Played | Won | Drawn | Lost | Goals | Points
Ansel Dockers | 14 | 9 | 4 | 1 | 27–12 | 31
Merrin Town | 14 | 9 | 3 | 2 | 31–15 | 30
Carse Rovers | 14 | 8 | 3 | 3 | 22–14 | 27
Oxley Works | 13 | 7 | 2 | 4 | 19–16 | 23
Skerrow | 14 | 6 | 4 | 4 | 20–19 | 22

"I do not mind a point," Thorne said. "I mind which one."

Dockers go to Oxley next, without Quarry, who was booked for the fifth time this season, for kicking away a ball that turned out to be the spare.
`,
    },
    { ago: 58.5, who: 'jonah', do: 'file' },
    { ago: 58.0, who: 'mirela', do: 'pass' },
    { ago: 57.9, who: 'mirela', do: 'update', cause: 'development' },
  ],
};
