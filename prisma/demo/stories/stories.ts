import type { DemoStory } from '#prisma/demo/demo-story.ts';
import { anselBarrier } from '#prisma/demo/stories/ansel-barrier.ts';
import { barrierArabic } from '#prisma/demo/stories/barrier-arabic.ts';
import { museumRoof, tramFares } from '#prisma/demo/stories/begun.ts';
import { brandtFerry } from '#prisma/demo/stories/brandt-ferry.ts';
import { cellistObit } from '#prisma/demo/stories/cellist-obit.ts';
import { everyBlock } from '#prisma/demo/stories/every-block.ts';
import { harbourLevy } from '#prisma/demo/stories/harbour-levy.ts';
import { hospitalRota } from '#prisma/demo/stories/hospital-rota.ts';
import { merrinBatteries } from '#prisma/demo/stories/merrin-batteries.ts';
import { nightTrain } from '#prisma/demo/stories/night-train.ts';
import { bridgeCrack, lanternFestival, ministerRumour } from '#prisma/demo/stories/off-the-site.ts';
import { reservoirServers } from '#prisma/demo/stories/reservoir-servers.ts';
import { skerrowTelescope } from '#prisma/demo/stories/skerrow-telescope.ts';
import { prosecutorLetter, readingScores } from '#prisma/demo/stories/waiting.ts';
import { assemblyHousing, bankRate } from '#prisma/demo/stories/without-byline.ts';

/** Every story of the demo newsroom. */
export const STORIES: readonly DemoStory[] = [
  anselBarrier,
  assemblyHousing,
  bankRate,
  barrierArabic,
  brandtFerry,
  bridgeCrack,
  cellistObit,
  everyBlock,
  harbourLevy,
  hospitalRota,
  lanternFestival,
  merrinBatteries,
  ministerRumour,
  museumRoof,
  nightTrain,
  prosecutorLetter,
  readingScores,
  reservoirServers,
  skerrowTelescope,
  tramFares,
];
