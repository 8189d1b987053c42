import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Passed, and under an embargo. */
export const readingScores: DemoStory = {
  slug: 'reading-scores',
  acts: [
    {
      ago: 16.2,
      who: 'tomas',
      do: 'create',
      line: 'Ten-year-olds read better than before the school closures; boys catch up. For tomorrow morning.',
      section: 'Vessany',
      length: 300,
      dueIn: 40,
    },
    { ago: 16.1, who: 'tomas', do: 'head', head: { topics: ['Schools'], bylines: [{ by: 'tomas' }] } },
    {
      ago: 8.0,
      who: 'tomas',
      do: 'write',
      text: `
# Ten-year-olds read as well as any class before them, tests show

+ Five years after schools closed for a winter, the children who were starting then have made up the ground, and boys most of it

Ten-year-olds in Vessany read better than any class since testing began in 1998, according to results from 1,140 schools, and the children who learnt their letters at kitchen tables have caught up with those who did not have to.

On average the class scored 512 points, eleven more than the last one tested before the closures. The gap between girls and boys, which had been 19 points, is down to eight.

"If you had shown me this five years ago I would have asked who had made the mistake," said Hedda Moor, the chief inspector of schools. Her office checked 60 schools again, without notice. The results were the same.

## What worked

Inspectors point to one thing above others: in 2022 every school was given money for an adult, not necessarily a teacher, to listen to each child read alone for ten minutes a day. It costs 74 crowns a child and year. Schools that spent the money on something else improved by half as much.

At Rope Street School the listeners are retired dockers. "You cannot hurry them," said the head, Paula Lind. "It turns out that this is the method."

Not everybody has gained. Children who arrived in the country after the age of seven score 40 points below the average, as they did ten years ago. The ministry says that a plan for them will be published in spring.

For now 61 schools have the longer lists of volunteers that would let them go on without it. At Rope Street there are 40 names, nine of them under seventy.

The money for listeners runs out in July.
`,
    },
    { ago: 6.0, who: 'tomas', do: 'file' },
    { ago: 5.2, who: 'mirela', do: 'pass' },
    {
      ago: 5.0,
      who: 'nkechi',
      do: 'embargo',
      lead: 30,
      clock: '00:01',
      reason: 'The inspectorate gave us the results on condition that nobody prints them before midnight.',
    },
  ],
};

/** Passed, then put on hold. */
export const prosecutorLetter: DemoStory = {
  slug: 'prosecutor-letter',
  acts: [
    {
      ago: 28.5,
      who: 'mirela',
      do: 'create',
      line: 'Letter shows prosecutor dropped port case a day after meeting minister. Lawyer has it.',
      section: 'Politics',
      length: 350,
    },
    {
      ago: 28.4,
      who: 'mirela',
      do: 'head',
      head: { topics: ['Port Ansel harbour'], bylines: [{ by: 'mirela' }], label: 'exclusive' },
    },
    {
      ago: 28.3,
      who: 'mirela',
      do: 'write',
      text: `
# Prosecutor dropped port case the day after he met minister

+ A letter seen by The Estuary sets out, hour by hour, how an inquiry into dredging contracts came to an end

The public prosecutor closed an inquiry into contracts for dredging Port Ansel harbour on the morning after he had dined with the minister who awarded them, according to a letter written by one of his own staff.

The letter, of four pages, was sent to the Judicial Council in May. It names the restaurant, gives the time at which the two men left it, and quotes the e-mail that reached the investigators at 08:52 next day: "Kindly conclude by noon."

The inquiry had been opened in February, after a tender clerk noticed that two rival bids had the same spelling mistake.

Three companies had between them won 41 of 43 contracts in six years. Investigators had found that their bids were written on the same computer.

The prosecutor, Valen Strand, said through a spokeswoman that the two facts were unconnected. "The decision had been taken the previous week on the advice of counsel," she said. Asked for the advice, she said that it had been given orally.

The minister's office said that he met many people, and that he had paid for his own fish.

The closing note, which runs to a page and a half, gives as its reason that the cost of a trial would be out of proportion to the sums in dispute. These came to 236 million crowns over six years. The harbour has been dredged twice since, by the same three companies.

The Judicial Council confirmed that it had received the letter and that it had not answered it. "There is no time limit for answering letters," it said.

>> Read more
story:harbour-levy
`,
    },
    { ago: 26.8, who: 'mirela', do: 'file' },
    { ago: 25.9, who: 'nkechi', do: 'pass' },
    {
      ago: 25.6,
      who: 'nkechi',
      do: 'hold',
      reason: 'Legal: Strand’s lawyers have until tomorrow noon to answer. Nobody lifts this without me.',
    },
  ],
};
