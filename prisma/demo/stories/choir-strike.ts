import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Sent back twice by different people, and with its writer. */
export const choirStrike: DemoStory = {
  slug: 'choir-strike',
  acts: [
    {
      ago: 34.2,
      who: 'ada',
      do: 'create',
      line: 'Philharmonic’s chorus, unpaid since 1922, will not sing the Christmas oratorio without a fee',
      section: 'Culture',
      length: 320,
      dueIn: 40,
    },
    { ago: 34, who: 'ada', do: 'head', head: { topics: ['Music'], bylines: [{ by: 'ada' }] } },
    {
      ago: 33.6,
      who: 'ada',
      do: 'write',
      text: `
# Chorus that has sung for nothing since 1922 asks for 40 crowns

!! choir | Three rows of singers in black hold blue folders open in front of them, mouths wide | The chorus of the Ansel Philharmonic at the Corn Hall last Christmas.

The chorus of the Ansel Philharmonic, 112 amateurs who include a judge, two plumbers and the city's chief dentist, has told the orchestra that it will not sing the Christmas oratorio unless it is paid.

It wants 40 crowns a head for each performance, which the orchestra's own players earn in the first quarter of an hour.

"We were not going to mention it for another hundred years," said Verity Blount, who chairs the chorus and sings second alto. "Then they charged us for parking."

The orchestra, which lost 300,000 crowns last season, says that the chorus is a society of volunteers and that paying it would make 112 people its employees, with holidays. Its manager, Anton Spee, has offered a dinner.

The oratorio sells out four times each December and brings in 610,000 crowns, about a tenth of the year's tickets. It cannot be given without a chorus. It was tried once, in 1946, with the organ.

A vote was taken after rehearsal: 97 for refusing to sing, nine against. Six had gone for the bus.

The chorus has put its name to recordings, tours and one coronation, and owns a flat in which visiting conductors are put up, free.

Soloists have been engaged from three countries. Their contracts say that they must be paid whether or not anybody sings behind them. The tenor, reached on a train, said that he had been in worse and would bring a book.

The two sides meet again next week, in the Corn Hall, where the heating is now on a timer.
`,
    },
    { ago: 32.4, who: 'ada', do: 'file' },
    {
      ago: 31.2,
      who: 'mirela',
      do: 'sendBack',
      reason:
        'Fun. Was the vote secret or a show of hands? And the players’ pay: from whom do we have "a quarter of an hour"?',
    },
    { ago: 29.8, who: 'ada', do: 'resume' },
    {
      ago: 12.6,
      who: 'ada',
      do: 'change',
      from: 'A vote was taken after rehearsal: 97',
      to: 'A vote was taken after rehearsal, by show of folders: 97',
    },
    { ago: 12.5, who: 'ada', do: 'file' },
    {
      ago: 11.8,
      who: 'nkechi',
      do: 'sendBack',
      reason:
        'Spee says he never offered a dinner, he offered "something to eat". Please ring him before we quote it. The pay is still open.',
    },
  ],
};
