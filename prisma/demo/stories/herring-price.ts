import type { DemoStory } from '#prisma/demo/demo-story.ts';

/** Short market news without a byline, its picture with a credit and no caption. */
export const herringPrice: DemoStory = {
  slug: 'herring-price',
  acts: [
    {
      ago: 22.4,
      who: 'ada',
      do: 'create',
      line: 'Herring at 11.40 a kilo, highest ever, as boats stay in and nothing crosses from Tarrow',
      section: 'Business',
      length: 250,
      dueIn: 1,
    },
    { ago: 22.3, who: 'ada', do: 'head', head: { topics: ['Brandt Strait', 'Fishing'] } },
    {
      ago: 22.2,
      who: 'ada',
      do: 'write',
      text: `
# Herring reaches a record price as the fleet stays in

!! herring | Five silver herring on crushed ice in a blue enamel tray, with half a lemon |

Herring changed hands at 11.40 crowns a kilo in Port Ansel on {day}, the highest price since the market began to keep records in 1974 and almost three times the average for the time of year.

Nineteen tonnes were landed, against 130 on an ordinary day. Most of the 84 boats in the harbour had not gone out, their skippers said, because of the forecast; those that did were home by {time-3}.

What usually fills the gap did not come. Lorries with fish from Tarrow are stuck on the far shore, where one ferry does the work of two.

"I have sold herring for thirty years and never seen anybody bid for it standing up," said the auctioneer, Cornelius Pay. The whole catch went in nine minutes. Two of the three smokehouses left without any.

Cod rose by a third to 16.20 crowns, mackerel by a quarter. Only mussels, which come by road from the Carse, cost what they had cost the day before.

Shoppers will notice at the weekend, according to the Fishmongers' Guild, which expects herring at about 18 crowns in the shops, from 9. It advised patience: the shoals are where they were, and the boats will be back with them two days after the wind drops.

School kitchens in the city, which serve herring on Thursdays, have bought ahead. Hospitals have not.

The Bank of Vessany, which watches what households watch, has left herring out of its forecasts for prices since 2011. Its reports mention the fish once a year, under the heading of weather.
`,
    },
    { ago: 21.4, who: 'ada', do: 'file' },
    { ago: 20.9, who: 'jonah', do: 'pass' },
    { ago: 20.8, who: 'jonah', do: 'publish' },
  ],
};
