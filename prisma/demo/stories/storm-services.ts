import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** A list for use, without a byline, kept up to date: published and updated by whoever is at the desk. */
export const stormServices: DemoStory = {
  slug: 'storm-services',
  acts: [
    {
      ago: 10.4,
      who: 'jonah',
      do: 'create',
      line: 'What runs, what is shut, whom to call. Keep current all day.',
      section: 'Vessany',
      length: 300,
      dueIn: 1,
    },
    { ago: 10.35, who: 'jonah', do: 'head', head: { topics: ['Storm Odile', 'Rail', 'Health'] } },
    {
      ago: 10.3,
      who: 'jonah',
      do: 'write',
      text: `
# Storm Odile: what is open, what is shut and whom to call

Most public transport in and around Port Ansel has stopped and schools in three districts are closed while Storm Odile crosses the country. This list is kept up to date by our news desk.

## Getting about

- **Trains:** none between Port Ansel and the Carse. Port Ansel to Merrin runs once every two hours, at 80 km/h
- **Trams:** lines 1 and 4 only, and not beyond Corn Hall
- **Ferries:** none to Skerrow or Tarrow
- **Tarn Bridge:** shut to lorries, caravans and motorcycles
- **Airport:** open; ask your airline before you set out

## Schools and surgeries

Schools in Lower Quay, Saltmarket and the Tanneries are closed. The Queen Agathe Hospital has put off planned operations and asks visitors to stay at home. Its emergency department is open and is reached by Hill Road.

Pharmacies on Corn Street and at the main station stay open all night. District nurses make their rounds on foot where they can; if nobody has come by evening, ring the surgery.

## If you have been told to leave

1. Turn off gas and electricity at the meter
2. Take medicine for three days, papers, a charger and something warm
3. Knock at your neighbours' doors
4. Walk, or take a free bus from Rope Street. Cars block the road to the hospital

Rest centres are in the sports halls of Rope Street, Dock Road, St Brannock's and Hill Road schools. Animals are taken at Hill Road only.

## Numbers to call

- **In danger:** the emergency number, at any hour
- **Trees, wires, roofs:** the city's storm line, which has forty people on it
- **Missing somebody:** ask at any rest centre; all four use one list
`,
    },
    { ago: 9.9, who: 'jonah', do: 'file' },
    { ago: 9.75, who: 'mirela', do: 'pass' },
    { ago: 9.7, who: 'mirela', do: 'publish' },
    {
      ago: 5.3,
      who: 'mirela',
      do: 'change',
      from: 'lines 1 and 4 only, and not beyond Corn Hall',
      to: 'none',
    },
    { ago: 5.25, who: 'mirela', do: 'file' },
    { ago: 5.15, who: 'jonah', do: 'pass' },
    { ago: 5.1, who: 'jonah', do: 'update', cause: 'development' },
    {
      ago: 1.3,
      who: 'jonah',
      do: 'change',
      from: 'none between Port Ansel and the Carse. Port Ansel to Merrin runs once every two hours, at 80 km/h',
      to: 'between Port Ansel and the Carse again from {time+1}; Port Ansel to Merrin runs once an hour, at 80 km/h',
    },
    { ago: 1.25, who: 'jonah', do: 'file' },
    { ago: 1.15, who: 'mirela', do: 'pass' },
    { ago: 1.1, who: 'mirela', do: 'update', cause: 'development' },
  ],
};
