import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** An inventory, by nobody in particular: a story told as a numbered list. */
export const bandstands: DemoStory = {
  slug: 'bandstands',
  acts: [
    {
      ago: 18.6,
      who: 'mirela',
      do: 'create',
      line: 'What else the audit of state property found. Told as the list it is.',
      section: 'Politics',
      length: 300,
    },
    { ago: 18.5, who: 'mirela', do: 'head', head: { topics: ['Housing', 'The budget'] } },
    {
      ago: 18.3,
      who: 'mirela',
      do: 'write',
      text: `
# Eleven bandstands, a lighthouse and half a mountain: what the state found in its own cupboard

The audit that turned up the land for [30,000 homes](story:assembly-housing) runs to 2,140 pages. It was ordered by the Treasury in order to save on insurance and has so far saved none. We have read it, so that you need not.

1. **Eleven bandstands.** Nine are in use. One, in Oxley, is inside a supermarket, which was built round it in 1978 and has been paying the state a rent of four crowns a year
2. **A lighthouse at Sandy Ness,** two kilometres from the sea, which has moved. A keeper was still on the payroll until 2016
3. **The northern half of Mount Carrow.** The southern half was sold to a skiing club in 1934. Nobody has found the line between them
4. **A tram depot in Port Ansel,** let by the Ministry of Works to the Ministry of Transport, which did not know that they had since become one ministry. It had been sending itself reminders
5. **Forty-one paintings** of the same admiral
6. **A bridge,** complete, in numbered parts, in a shed near Merrin. It was bought in 1940 for a river that was then put in a pipe
7. **The right to one swan a year** from the city of Kolvar, in Tarrow, under a treaty of 1704. The last was delivered in 1911. The auditors put its value at nil "or at 115 swans"

The Treasury's own headquarters does not appear. It belongs to a pension fund in Lowmark, which bought it from the Treasury in 2003, and the lease has 31 years to run.

Housing Minister Edda Quist, whose programme gets the 310 hectares on which something can be built, said that she had no use for the swan. "But I should like to see the shed," she said.

The auditor general, Bertil Osk, retires in March. He has asked for one of the admirals.
`,
    },
    { ago: 17.2, who: 'mirela', do: 'file' },
    { ago: 16.4, who: 'nkechi', do: 'pass' },
    { ago: 15.3, who: 'nkechi', do: 'publish' },
  ],
};
