import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A review, delivered at night and passed in the morning. */
export const lampRoomReview: DemoStory = {
  slug: 'lamp-room-review',
  acts: [
    {
      ago: 43.8,
      who: 'jonah',
      do: 'create',
      line: 'First night of The Lamp Room at the Corn Hall. Cosmo Teal reviews; copy by midnight.',
      section: 'Culture',
      length: 350,
      dueIn: 8,
    },
    {
      ago: 43.6,
      who: 'jonah',
      do: 'head',
      head: { topics: ['Theatre'], bylines: [{ by: 'Cosmo Teal' }] },
    },
    {
      ago: 36.9,
      who: 'jonah',
      do: 'write',
      text: `
# The Lamp Room, Corn Hall: three keepers, one wick and a great deal of weather

+ Lotte Greve's new play takes its time, and is right to

!! lamp-room | A stage set of a round lighthouse room seen at an angle: three actors stand round a huge glass lens that lights them from within | Bea Anderssen, Kwame Idowu and Perpetua Glass in The Lamp Room.

Anybody who has shared a kitchen will know within five minutes where Lotte Greve's new play is going. Three keepers are in a lighthouse for the winter. One of them whistles.

What makes it worth the two hours is how long she takes to get there. The whistler is Noll (Kwame Idowu), a cheerful man on his first posting, who arrives with a ukulele and a book on bees. Across from him sits Ruth (Bea Anderssen), who has kept the light for nineteen years and has a place for the spoons. Between them, and in charge, is Hale, played by Perpetua Glass with the patience of somebody holding a door shut.

Greve has worked from real logbooks, and for stretches the dialogue is hardly more than that: wind, oil, passing ships. Out of it comes an argument about a spoon which had the audience helpless, and then, within a line, very quiet.

## The light itself

Ida Marchetti's set is a lens four metres high, borrowed from the lighthouse at Carse Point and lit from inside. It turns all evening. Each actor is in the beam for two seconds out of twelve, and the director, Sol Abernathy, has rehearsed them to speak with it or against it. It should be a trick. By the second act one finds oneself waiting for a face as one waits for a ship.

The storm, when it comes, is done with a wind machine from 1911 and eleven members of the Corn Hall's youth company under the stage with buckets. One would not have missed it.

## Where it slips

There is a fourth character, an inspector, who rows in after the interval to explain what we have seen. He is well played by Hugo Fane and ought to be put back in the boat.

And the ending, which I shall not give away, needs a silence longer than the one it was given. On the first night somebody clapped into it. I hope that they are ashamed.

_The Lamp Room is at the Corn Hall, Port Ansel, until 31 January._
`,
    },
    { ago: 36.5, who: 'jonah', do: 'file' },
    {
      ago: 28.9,
      who: 'mirela',
      do: 'change',
      from: 'One would not have missed it.',
      to: 'I would not have missed it.',
    },
    { ago: 28.8, who: 'mirela', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 28.4, who: 'jonah', do: 'pass', own: true },
    { ago: 28.35, who: 'jonah', do: 'publish' },
  ],
};
