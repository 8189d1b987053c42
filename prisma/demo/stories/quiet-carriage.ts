import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A column that waits for a second pair of eyes. */
export const quietCarriage: DemoStory = {
  slug: 'quiet-carriage',
  acts: [
    {
      ago: 8.8,
      who: 'jonah',
      do: 'create',
      line: 'Weekend column: Prudence Vale on the quiet carriage and who keeps it quiet. Any time.',
      section: 'Culture',
      length: 320,
      dueIn: 40,
    },
    {
      ago: 8.7,
      who: 'jonah',
      do: 'head',
      head: {
        topics: ['Rail'],
        bylines: [{ by: 'Prudence Vale' }],
        freeLine: 'Prudence Vale writes about manners every second week',
        label: 'opinion',
      },
    },
    {
      ago: 8.5,
      who: 'jonah',
      do: 'write',
      text: `
# In defence of the woman who says 'This is the quiet carriage'

She is in her sixties and has a bag with a flask in it. You have met her. You were telling somebody on the telephone that you were on the train, and a voice from behind the headrest said, in a tone that has ended school assemblies: "This is the quiet carriage."

I used to be on your side. I am writing to say that I have crossed the aisle.

It happened between Oxley and Merrin, on the 17:12, which has two carriages, one of them quiet. A man of about thirty was having his tax return explained to him over a loudspeaker. It went on through four stations. Eleven of us listened to it with our faces arranged. I learnt that he had claimed for a canoe.

Nobody spoke, because each of us was waiting for her, and she was not on the train that day.

I have thought about it since. We have arranged matters so that a rule which suits forty people is kept up by one, who is disliked for it by all forty, herself included: I asked her, the next time that I saw her. Her name is Mrs Ibbotson. She was a radiographer. She told me that her heart goes like a hammer each time and that she counts to a hundred first, in case somebody else does it.

"It has never been somebody else," she said.

So here is what I propose. We take turns. The railway might print it on the ticket, beside the seat: you are the voice today. It would fall to each of us about once in a year. We could practise at home.

And when it is your turn, and you have said it, and thirty-nine people look at the window, somebody in the next row might offer you a biscuit. I keep some by me now.
`,
    },
    { ago: 7.9, who: 'jonah', do: 'file' },
    { ago: 7.5, who: 'jonah', do: 'recall' },
    {
      ago: 7.45,
      who: 'jonah',
      do: 'change',
      from: 'You have met her. You were telling',
      to: 'You have met her: you were telling',
    },
    { ago: 7.4, who: 'jonah', do: 'file' },
  ],
};
