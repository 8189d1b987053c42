import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Scheduled for the morning; its last comma was passed by a third person. */
export const winterTimetable: DemoStory = {
  slug: 'winter-timetable',
  acts: [
    {
      ago: 13.9,
      who: 'tomas',
      do: 'create',
      line: 'Winter timetable: a train more to Merrin, two fewer to the Carse, and no word on the sleeper. For the morning.',
      section: 'Vessany',
      length: 280,
      dueIn: 16,
    },
    {
      ago: 13.8,
      who: 'tomas',
      do: 'head',
      head: { topics: ['Rail'], bylines: [{ by: 'tomas', role: 'Transport reporter' }] },
    },
    {
      ago: 11.0,
      who: 'tomas',
      do: 'write',
      text: `
# Merrin gains a late train and the Carse loses two in new timetable

+ Vessany Railways will run 1,188 trains on a weekday from 14 December, four fewer than now

The last train from Port Ansel to Merrin will leave at 23:05 from 14 December, 65 minutes later than at present, and people in the Carse will wait up to two hours between trains in the middle of the day, under a winter timetable published by Vessany Railways.

The railway will run 1,188 trains on a weekday, four fewer than this autumn. It has 31 drivers too few, it says, and will have 19 too few by spring.

The late train to Merrin was asked for by the theatre there, which has offered to hold the curtain until a quarter past seven if the 17:12 is on time. It was on time on 41 of the past hundred weekdays.

"That is our gamble," said its director, Ewa Dorn. "We have bought a longer interval."

## Two fewer

In the Carse the 11:20 and the 13:20 are to go. They carried 26 passengers a day on average, the railway said. The passengers, when a reporter took the 13:20, put it higher: "It depends on whether you count the ones who stand up to be counted," said Gil Thorpe, a vet, of an inspector who had slept past two stations.

A season ticket for either line will cost what it does now until April, when fares go up by 2.4 per cent, in step with prices.

There is no mention of a night train to the north, for which 14,000 people have signed a petition since [an article in this newspaper](story:night-train). A spokesman said that the carriages were "being looked at". They are behind the works at Oxley, under a tarpaulin.
`,
    },
    { ago: 10.1, who: 'tomas', do: 'file' },
    {
      ago: 8.9,
      who: 'mirela',
      do: 'change',
      from: 'in the middle of the day, under a winter timetable',
      to: 'in the middle of the day under a winter timetable',
    },
    { ago: 8.8, who: 'mirela', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 7.7, who: 'nkechi', do: 'pass' },
    { ago: 7.6, who: 'nkechi', do: 'schedule', lead: 32, clock: '06:00' },
  ],
};
