import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A short report from the quay, by one writer. */
export const kolvarQueue: DemoStory = {
  slug: 'kolvar-queue',
  acts: [
    {
      ago: 19.7,
      who: 'tomas',
      do: 'create',
      line: 'Eleven-hour wait for lorries at Kolvar now that the Maren Light is laid up. Voices from the queue.',
      section: 'World',
      length: 260,
      dueIn: 2,
    },
    {
      ago: 19.5,
      who: 'tomas',
      do: 'head',
      head: {
        topics: ['Brandt Strait'],
        bylines: [{ by: 'tomas', role: 'Transport reporter', place: 'in Kolvar' }],
      },
    },
    {
      ago: 19.3,
      who: 'tomas',
      do: 'write',
      text: `
# Lorries wait eleven hours for Kolvar's only ferry

!! lorry-queue | Lorries seen from straight above, parked in five tight lanes on a quay beside dark green water | The marshalling yard at Kolvar on {day}. It was built for 120 lorries.

The queue for the one ferry still crossing the Brandt Strait stretched for four kilometres on {day}, and drivers at its head said that they had been in it for eleven hours.

Tarrow Strait Lines withdrew the Maren Light after [maintenance records of her lost sister ship](story:brandt-ferry) became public. That leaves the Tern, which takes 38 lorries and has room for them on her three night sailings only. On an ordinary day 310 want to cross.

"They have given us a ticket and a sandwich," said Goran Ilves, who was carrying 22 tonnes of seed potatoes to Oxley. "The sandwich has a date on it. The ticket has not."

Police had counted 264 lorries by {time-1}. Two carrying live animals were let past; so was a hearse.

Hauliers' groups on both shores asked for the southern crossing at Lund Head, closed each winter since 2019, to be opened again. The port there needs nine days to make its ramp ready, the Tarrow coast guard said, and could then take 90 lorries a day.

The Red Lantern had set up two kitchens and a row of lavatories along the road by nightfall. In the town the baker closed, having sold everything, and then opened again, for coffee.

For supermarkets in Vessany the delay is not yet visible. Fresh fish from Tarrow is: the Port Ansel market had none on {day}, and [what was landed at home](story:herring-price) cost accordingly.

The Tern herself will need 14 new door sensors. The owner says that they will be fitted one at a time, at night, with the ship in service.
`,
    },
    { ago: 18.5, who: 'tomas', do: 'file' },
    {
      ago: 18.1,
      who: 'jonah',
      do: 'change',
      from: 'stretched for four kilometres',
      to: 'stretched four kilometres',
    },
    { ago: 18.05, who: 'jonah', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 17.8, who: 'tomas', do: 'pass', own: true },
    { ago: 17.7, who: 'jonah', do: 'publish' },
  ],
};
