import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Published without incident. */
export const skerrowTelescope: DemoStory = {
  slug: 'skerrow-telescope',
  acts: [
    {
      ago: 25,
      who: 'tomas',
      do: 'create',
      line: 'Skerrow mirror sharper than designed; first images of a dust ring round a nearby star',
      section: 'Science',
      length: 350,
    },
    {
      ago: 24.4,
      who: 'tomas',
      do: 'head',
      head: {
        topics: ['Space', 'Skerrow Islands'],
        bylines: [
          { by: 'tomas', place: 'on Skerrow' },
          { by: 'Ama Osei', place: 'in Merrin' },
        ],
      },
    },
    {
      ago: 24.3,
      who: 'tomas',
      do: 'write',
      text: `
# Island telescope sees a ring where planets may be forming

+ The new mirror on Skerrow turns out to be sharper than its makers promised. Its first target is 74 light years away

!! observatory | A white observatory dome with its slit open stands on a dark hill under the Milky Way | The dome of the Skerrow Observatory. On a clear night its slit can be seen from the mainland ferry.

**SKERROW** – Astronomers have photographed a ring of dust round a star so close that, had there been anybody to look, they could have seen our own Sun from there without a glass.

The images, published on {day}, are the first from the 3.8-metre mirror that was carried up to the Skerrow Observatory by road, at walking pace, over four nights last summer. They show a band of grains about as wide as the distance from the Sun to Neptune, with a gap in it.

"Something has swept that gap clean," said Dr Noor Haddad, who led the work. "We do not see what it is. We see where it has been, as you see that somebody has crossed a field of snow."

## Better than the order

The team had expected to make out the ring as a smudge. They credit the air: Skerrow lies under a stream that comes off the sea without meeting a hill for 600 kilometres. But they also found, in tests that nobody at first believed, that the mirror's surface is true to eleven millionths of a millimetre. The contract had asked for twenty.

"We polished until the lamp broke," said Gerda Holt, who ran the workshop in Merrin. "Then we bought a lamp."

## The ring next time

The star, which has only a catalogue number, is thought to be some 400 million years old; the Earth at that age had already been struck by the body that made the Moon. The team will look again in March, when the planet, if there is one, should have moved by the width of the gap.

It has asked for 30 nights. The observatory, which is open to astronomers from 14 countries and to schoolchildren on Thursdays, has given it 22.
`,
    },
    { ago: 23.0, who: 'tomas', do: 'file' },
    { ago: 22.6, who: 'jonah', do: 'pass' },
    { ago: 22.5, who: 'jonah', do: 'publish' },
    {
      ago: 15.8,
      who: 'tomas',
      do: 'add',
      after: 'has given it 22',
      text: `
>> Read more from Merrin
story:mirror-workshop = Nine years of orders: inside the workshop that polished the mirror
`,
    },
    { ago: 15.7, who: 'tomas', do: 'file' },
    { ago: 15.5, who: 'jonah', do: 'pass' },
    { ago: 15.4, who: 'jonah', do: 'update', cause: 'fix' },
  ],
};
