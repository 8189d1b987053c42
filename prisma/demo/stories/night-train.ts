import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An Opinion by somebody without an account, put in by the editor who commissioned it. */
export const nightTrain: DemoStory = {
  slug: 'night-train',
  acts: [
    {
      ago: 42,
      who: 'mirela',
      do: 'create',
      line: 'Harriet Sloe on why the sleeper should come back. 400 words, delivered clean.',
      section: 'Culture',
      length: 400,
    },
    {
      ago: 39.9,
      who: 'mirela',
      do: 'head',
      head: {
        topics: ['Rail', 'The budget'],
        bylines: [{ by: 'Harriet Sloe', role: 'Novelist' }],
        freeLine: 'Harriet Sloe’s last novel is The Half-Past Nine',
        label: 'opinion',
      },
    },
    {
      ago: 39.8,
      who: 'mirela',
      do: 'write',
      text: `
# Give us back the night train, and let us be nowhere for eight hours

+ It lost four million crowns a year. The flight that replaced it loses six

!! night-train | A train with most of its windows lit crosses a dark valley under a full moon | The last sleeper to the north ran nine years ago.

I was eleven when my grandmother put me on the sleeper at Port Ansel with a bag of pears and the address of an aunt. I remember the man who came to fold the bed down, and how he did it in one movement, like somebody closing an argument. I woke in Merrin in the snow. Nothing that has happened to me since has been as much like magic.

They took it off nine years ago this month. The reason given was money: it lost four million crowns a year. I do not doubt the figure. I only want to put some others beside it.

The hourly flight that replaced it is kept up by a subsidy of six million. The motorway that the rest of us drive is being widened, between the two places where the train used to stop, for 212 million. And every weekday some 900 people get up at four in the morning to be in the other city by nine, and spend the day being of no use to anybody.

## What a timetable is for

A railway tells a country what it thinks is one place. While there was a night train, Merrin was somewhere you could go to for breakfast. Surgeons did it, and barristers, and girls with cellos. Now it is somewhere you have to have a reason to go to, and a good many people, it turns out, have run out of reasons. The Merrin theatre closed its third balcony last year.

I am told that nobody wants to sleep on a train any more. I am told this by people who have never been asked to choose, because there is nothing to choose from. Across the strait, where they kept theirs, it is full until February.

So here is a modest proposal. The carriages still exist; I have seen them, under a tarpaulin, behind the works at Oxley. Paint two of them. Run them for one winter. Charge what a bad hotel charges. If I am wrong it will have cost us less than four hundred metres of motorway, and I shall buy the last ticket myself.

Bring pears.
`,
    },
    { ago: 38.4, who: 'mirela', do: 'file' },
    { ago: 37.6, who: 'jonah', do: 'pass' },
    { ago: 37.5, who: 'jonah', do: 'publish' },
  ],
};
