import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A business feature by somebody without an account; the editor's commas are passed by another. */
export const mirrorWorkshop: DemoStory = {
  slug: 'mirror-workshop',
  acts: [
    {
      ago: 21.6,
      who: 'mirela',
      do: 'create',
      line: 'The workshop that made Skerrow’s mirror has nine years of orders and eleven polishers. Ama Osei in Merrin.',
      section: 'Business',
      length: 380,
    },
    {
      ago: 21.4,
      who: 'mirela',
      do: 'head',
      head: { topics: ['Space'], bylines: [{ by: 'Ama Osei', place: 'in Merrin' }] },
    },
    {
      ago: 21.2,
      who: 'mirela',
      do: 'write',
      text: `
# Nine years of orders, eleven polishers, one lamp

+ The Merrin workshop behind the Skerrow telescope could sell four times what it makes. Its owner would rather not

!! mirror | A great round glass disc seen from above with rings of pink polishing compound, a small figure leaning over its edge | A 2.4-metre blank on the machine at Holt Optical. It turns once in nine minutes.

**MERRIN** – The telephone at Holt Optical has been ringing since [the first pictures from Skerrow](story:skerrow-telescope) went round the world. Gerda Holt lets it. Nobody who is any good, she says, would expect to be answered in the afternoon, which is when the glass is at rest and can be measured.

Her firm turned over 6.2 million crowns last year and made 410,000. It employs eleven polishers, two opticians, a bookkeeper and a cat that is not allowed beyond the second door. It has orders until nine years from now.

A month ago a fund from Lowmark offered her 40 million for it. The plan was a second hall, robots, and four mirrors a year in place of one.

"I asked them who would listen to it," she said.

## Listening

Glass is polished by rubbing it with pitch and a pink powder, for months. For most of that time it is a matter of machines. In the last weeks a polisher leans over the edge and does it by hand, stopping when the sound changes. Nobody has been able to write down what it changes to.

Training takes seven years. Of the 31 people who have begun in the past two decades, nine have stayed.

## What a customer thinks

Skerrow's mirror cost 3.1 million crowns. It was delivered five months late and is nearly twice as smooth as the contract asked for. "We should have been angry about the first," said Dr Noor Haddad of the observatory. "Then we looked through it."

Rivals abroad deliver in two years. Their mirrors are as good as was ordered, says Lars Ockley, who buys for three observatories, "and nobody has ever rung me up to tell me about one".

Ms Holt is 61. She has told her staff that they can have the firm when she goes, for what she paid her father for it: one crown, and the lamp.
`,
    },
    { ago: 19.6, who: 'mirela', do: 'file' },
    { ago: 18.9, who: 'jonah', do: 'pass' },
    { ago: 16.5, who: 'jonah', do: 'publish' },
  ],
};
