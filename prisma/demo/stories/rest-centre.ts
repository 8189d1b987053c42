import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Reportage from the storm by two people, one after the other; passed in two halves. */
export const restCentre: DemoStory = {
  slug: 'rest-centre',
  acts: [
    {
      ago: 6.3,
      who: 'ada',
      do: 'create',
      line: 'Hours on the floor of Rope Street sports hall: who is there, what they brought, what they are afraid of',
      section: 'Vessany',
      length: 450,
      dueIn: 4,
    },
    {
      ago: 6.2,
      who: 'ada',
      do: 'head',
      head: {
        topics: ['Storm Odile'],
        bylines: [{ by: 'ada', place: 'in the Tanneries' }, { by: 'Jens Orlo' }],
      },
    },
    {
      ago: 5.6,
      who: 'ada',
      do: 'write',
      text: `
# In the sports hall on Rope Street, 412 people wait for the sea

+ They brought passports, insulin and a sewing machine. Volunteers had planned for 300

!! sports-hall | Rows of camp beds with coloured blankets on the floor of a sports hall, a basketball hoop above them | The hall of Rope Street School, opened to people from the Tanneries on {day}.

They came with what they had thought of. A woman carried a sewing machine in a pushchair. A boy had his school bag, packed for a day on which there was no school. Emil Hartog, who is 82, had brought his late wife's coat, and sat on a camp bed with it folded on his knees.

By {time-0.5} there were 412 people in the sports hall of Rope Street School, the largest of four rest centres that Port Ansel opened for those told to leave the Tanneries. The plan had said 300.

"The plan was made by somebody who thinks that people have cousins," said Paula Lind, the head of the school, who was cutting bread.

## Three kinds of people

The Red Lantern volunteers, who run the centre, sort arrivals at the door with stickers. Green is for those who need nothing, yellow for medicine, blue for a language. There were 96 yellow stickers on {day} and 131 blue ones.

Layla Haddad, who teaches Arabic at the evening institute, had the microphone every half-hour. She read the water level in three languages and took questions in five. "They ask whether it is true," she said. "I say that it is a number. You can believe a number."

The level comes from the gauge outside the barrier. Somebody had drawn it as a ladder on the whiteboard, with a magnet for the sea.
`,
    },
    {
      ago: 3.4,
      who: 'ada',
      do: 'write',
      text: `
## The magnet

At {time-1.2} the magnet was moved up for the ninth time, and the hall became quiet without being asked. Behind the barrier, 600 metres away, the harbour had not risen. It took some time before everybody saw that these were two different things.

When the second magnet was put on, for the water inside, level with a child's knee, people began to talk.

Mr Hartog was asleep. He had been nine in 1953, when the flood came through the Tanneries at night and drowned 64 people, two of them his brothers. He had told nobody at the door. It was his neighbour, Rana Saab, who mentioned it, and who had put a second blanket over him.

Toward the end, the caretaker opened the store and let the children have the basketballs. Ms Lind let it go on for eleven minutes.

People from the upper streets may go home when the second tide has passed, the city said. Ground floors will be looked at first.

>> Read more
story:ansel-barrier
story:storm-services = What is open, what is shut and whom to call
`,
    },
    { ago: 3.2, who: 'ada', do: 'file' },
    {
      ago: 2.9,
      who: 'jonah',
      do: 'change',
      from: 'Toward the end, the caretaker',
      to: 'Towards the end the caretaker',
    },
    { ago: 2.8, who: 'jonah', do: 'pass', mode: 'as_it_is', waits: true },
    { ago: 2.3, who: 'ada', do: 'pass', own: true },
    { ago: 1.95, who: 'jonah', do: 'publish' },
  ],
};
