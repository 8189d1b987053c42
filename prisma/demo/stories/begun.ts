import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Half written: a placeholder in it, and a note to the desk. */
export const museumRoof: DemoStory = {
  slug: 'museum-roof',
  acts: [
    {
      ago: 7,
      who: 'ada',
      do: 'create',
      line: 'Maritime Museum wants a glass roof over its court; heritage office not amused',
      section: 'Culture',
      length: 350,
      dueIn: 48,
    },
    { ago: 6.4, who: 'ada', do: 'head', head: { bylines: [{ by: 'ada' }] } },
    {
      ago: 6.3,
      who: 'ada',
      do: 'write',
      text: `
# Museum dreams of a sky of its own

!! glass-roof | A museum court under a high roof of glass ribs, with visitors round a statue | How the court of the Maritime Museum could look under its new roof.

The Maritime Museum in Port Ansel wants to put a roof of glass over the court in which, for two centuries, its visitors have got wet.

The plan, by the architects Holm & Adeyemi, would cost TK million crowns and add a third to the space in which the museum can show what it owns. Four fifths of its ships' figureheads are in a shed.

"A court with a roof is called a hall," said TK of the heritage office. "We have halls."

%% Waiting for the price (museum says by tonight) and for a name at the heritage office.
The picture is made by a machine from the architects' drawing: it must say so.
`,
    },
  ],
};

/** Only an idea: a slug and a line. */
export const tramFares: DemoStory = {
  slug: 'tram-fares',
  acts: [
    {
      ago: 1.2,
      who: 'tomas',
      do: 'create',
      line: 'Are free trams on windy days really going to happen? Ask the city on Thursday.',
    },
  ],
};
