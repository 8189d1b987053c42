import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A report from court: taken down on a telephone call, reinstated an hour later. */
export const locksmithCleared: DemoStory = {
  slug: 'locksmith-cleared',
  acts: [
    {
      ago: 59.5,
      who: 'tomas',
      do: 'create',
      line: 'Verdict on the locksmith who let 31 families into empty flats',
      section: 'Vessany',
      length: 320,
      dueIn: 2,
    },
    {
      ago: 59.3,
      who: 'tomas',
      do: 'head',
      head: { topics: ['Housing'], bylines: [{ by: 'tomas', place: 'at Port Ansel Crown Court' }] },
    },
    {
      ago: 59.0,
      who: 'tomas',
      do: 'write',
      text: `
# Locksmith who opened empty flats for 31 families is cleared

+ Jury takes 40 minutes to decide that nothing was broken

!! keys | A ring of old keys, two brass padlocks and a pick lie on a sheet of grey cloth | Tools shown to the jury.

A locksmith who opened 31 flats that had stood empty for more than a year, and gave the keys to families on the city's waiting list, was found not guilty of burglary on {day}.

Josef Amsel, 63, had never denied what he did. Between May and August last year he went through the Carlton Estate in Saltmarket after work, picked the locks of flats on a list that he had made from the unlit windows, oiled them and left. The families, 118 people in all, followed next day.

The prosecution said that a door does not have to be broken for a burglary to be committed. The defence called eleven tenants, a surveyor, and the estate's own managing agent, who agreed under questioning that the flats were in better order now than when they were empty.

"What did you take?" Mr Amsel's barrister, Dorothea Flint, asked him.

"Measurements," he said.

## The owner

The flats belong to Carlton Residential, which bought the estate in 2017 and let about half of it. The court heard that empty flats were worth more to the company on paper, because they could be valued at rents that nobody had yet refused to pay.

A civil claim against the 31 families will be heard in March. Judge Amory Pell told the jury that it was no concern of theirs, and then that he was sure they would find that difficult.

Mr Amsel was met outside by about 60 people, some of whom held up keys. He said that he would be at work in the morning. Asked whether he would do it again, he said that there were 2,900 unlit windows in Saltmarket and that he was getting old.
`,
    },
    { ago: 58.1, who: 'tomas', do: 'file' },
    { ago: 57.6, who: 'mirela', do: 'pass' },
    { ago: 57.5, who: 'mirela', do: 'publish' },
    {
      ago: 55.8,
      who: 'mirela',
      do: 'takeDown',
      reason: 'legal',
      note: 'Court clerk rang: an order may cover the names of witnesses. Off until we have read it.',
    },
    {
      ago: 54.6,
      who: 'nkechi',
      do: 'reinstate',
      reason:
        'Order is from the first trial and names one tenant whom we do not name. Clerk agrees, in writing.',
    },
  ],
};
