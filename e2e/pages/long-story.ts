/** A story of several hundred words, in the parts that it is written in. */
export const longStory = {
  slug: 'tern-dam',
  line: 'Engineers lower the Tern reservoir by four metres after seepage below the dam.',
  headline: 'Tern reservoir lowered after water seeps below dam',
  standfirst: 'Eleven hundred people sleep in a sports hall while engineers look for the way the water takes',
  opening: [
    'Engineers began to lower the Tern reservoir on Tuesday evening after inspectors found water coming out of the ground below the dam.',
    'The village of Lower Tern, a kilometre down the valley, was cleared before midnight. Buses took 1,100 people to a sports hall in Merrow, where the town had laid out camp beds and the bakery sent what it had.',
    'The water authority said that the dam was not expected to fail. It said that it would rather be thanked for nothing than be late.',
  ],
  found: {
    heading: 'What the inspectors found',
    paragraphs: [
      'A walker reported a wet patch on the meadow on Sunday. By Monday it was a stream as wide as a hand, and it ran clear, which engineers count as good news: cloudy water carries soil with it, and soil is what a dam is made of.',
      'Since then the flow has been measured every hour. It stood at nine litres a second at noon, and the inspection report that the authority put out on Tuesday night gives every reading so far.',
    ],
    linked: 'the inspection report',
    address: 'https://water.example/reports/tern',
  },
  next: {
    heading: 'What happens next',
    paragraph: 'The authority set out its plan for the coming days in three points.',
    list: [
      'The level falls by a metre a day until it stands four metres lower.',
      'Divers look at the upstream face as soon as the light allows it.',
      'People go home when two engineers, neither of them from the authority, say so.',
    ],
  },
  closing: [
    'Farmers below the dam were asked to move their animals off the low meadows. Most had done so before anybody asked. "You do not wait for a letter when the ground is wet in the wrong place," said Oda Renn, who keeps sheep there.',
    'The reservoir supplies about a third of the drinking water of the county. The authority said that no tap would run dry, because two other reservoirs stood unusually full after a wet spring.',
    'The dam was built in 1961 and last looked at from inside in 2019, when nothing was found that called for more than a coat of paint on the railings.',
  ],
  picture: {
    caption: 'The Tern dam seen from the meadow on Monday',
    credit: 'Lena Holt / Valley Pictures',
    alt: 'A grey dam wall above a wet green meadow',
  },
  box: {
    heading: 'Why clear water is good news',
    words:
      'I have walked below a dozen dams that leak. All of them do, a little. What frightens an engineer is not water but mud.',
    signed: 'Pia Lund',
    role: 'Science correspondent',
    place: 'in Merrow',
  },
  note: 'Desk: the authority rings at nine with the new level, keep a slot.',
} as const;
