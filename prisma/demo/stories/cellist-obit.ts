import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An Obituary; an editor's mend was looked at by its writer. */
export const cellistObit: DemoStory = {
  slug: 'cellist-obit',
  acts: [
    {
      ago: 64,
      who: 'ada',
      do: 'create',
      line: 'Leonie Brack, cellist, dies at 88. Family has confirmed.',
      section: 'Culture',
      length: 400,
    },
    {
      ago: 63.4,
      who: 'ada',
      do: 'head',
      head: { topics: ['Music', 'Skerrow Islands'], bylines: [{ by: 'ada' }], label: 'obituary' },
    },
    {
      ago: 63.3,
      who: 'ada',
      do: 'write',
      text: `
# Leonie Brack, the cellist who turned down the world, dies at 88

+ She played the great halls for four years, went home to an island of 300 people, and taught half the string players of Vessany

!! cellist | A white-haired cellist, eyes on her hand, plays in a beam of stage light | Leonie Brack at the Corn Hall in her last season.

Leonie Brack, who has died aged 88, gave up one of the most admired careers in European music at the age of 31 because, she said, the applause had begun to arrive before the last note had finished.

She was born on Skerrow in 1938, the fourth child of the tide keeper on Gull Rock, and began on an instrument that her father had taken in payment for a boat. There was no teacher. She learnt from the wireless, and until she was eleven believed that all cellos were tuned to the harbour foghorn.

A scholarship took her to Port Ansel and a competition to everywhere else. Between 1965 and 1969 she played 340 concerts in 27 countries. Her recording of the suites that every cellist must record is still in print; she thought it "rather fast".

## The letter

In November 1969 she sent the same letter to six orchestras. It was three lines long. She was sorry, she had other work, and she hoped that they would engage the young man from Merrin in her place. All six did.

The other work was a school in a net loft. Over forty-four years it took in 611 children, none of whom paid, and all of whom had to help with the potatoes. Nineteen of them now sit in the Ansel Philharmonic.

"She never once told me that I was good," said Mattis Rohde, its principal cellist. "She would listen, and then she would say, 'And now what do you hear?' I am still answering."

She came back to a concert platform once, at 84, to play a single movement for the reopening of the Corn Hall. She asked the audience not to clap. For almost a minute nobody moved.

She never married. She is survived by a sister, eleven nephews and nieces, and the school.
`,
    },
    { ago: 62.2, who: 'ada', do: 'file' },
    {
      ago: 61.9,
      who: 'jonah',
      do: 'change',
      from: 'none of whom paid, and all of whom',
      to: 'none of whom paid and all of whom',
    },
    { ago: 61.8, who: 'jonah', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 61.5, who: 'ada', do: 'pass', own: true },
    { ago: 61.4, who: 'jonah', do: 'publish' },
  ],
};
