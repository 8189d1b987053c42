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

/** Filed too early and recalled; two people are in it. */
export const archiveFees: DemoStory = {
  slug: 'archive-fees',
  acts: [
    {
      ago: 29.2,
      who: 'ada',
      do: 'create',
      line: 'City archive to charge for copies of birth records; genealogists in uproar, quietly',
      section: 'Culture',
      length: 260,
      dueIn: 60,
    },
    { ago: 29.1, who: 'ada', do: 'head', head: { bylines: [{ by: 'ada' }] } },
    {
      ago: 29.0,
      who: 'ada',
      do: 'write',
      text: `
# Your grandmother, 12 crowns

From January the City Archive in Port Ansel will charge 12 crowns for a copy of an entry in its registers of births, which has been free since the registers were opened in 1951.

The archive makes some 19,000 copies a year. It says that the money will go into scanning the rest, of which there are 3.4 kilometres.
`,
    },
    { ago: 27.4, who: 'ada', do: 'file' },
    { ago: 27.1, who: 'ada', do: 'recall' },
    {
      ago: 10.8,
      who: 'jonah',
      do: 'add',
      after: '3.4 kilometres',
      text: `
%% Ada, I met the archivist at the rest centre planning meeting: she says that people over 70 will stay free. That may be the story. Number is in the book.
`,
    },
  ],
};

/** Started on the quay and put aside when the sirens went. */
export const cranePensions: DemoStory = {
  slug: 'crane-pensions',
  acts: [
    {
      ago: 12.2,
      who: 'tomas',
      do: 'create',
      line: 'Crane drivers retire at 58, the port wants 62; their doctor has counted knees',
      section: 'Business',
      length: 350,
      dueIn: 70,
    },
    {
      ago: 12.1,
      who: 'tomas',
      do: 'write',
      text: `
# Forty metres up, and four years more

The ladder to the cab of crane seven has 188 rungs. Hedvig Strom has climbed it twice a shift for 31 years, and her knees, her doctor says, are those of a woman who has been up and down a mountain every week since she left school.
`,
    },
    {
      ago: 11.9,
      who: 'tomas',
      do: 'head',
      head: { bylines: [{ by: 'tomas' }], topics: ['Port Ansel harbour'] },
    },
  ],
};
