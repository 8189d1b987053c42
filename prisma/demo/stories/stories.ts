import type { DemoStory } from '#prisma/demo/demo-story.ts';
import { anselBarrier } from '#prisma/demo/stories/ansel-barrier.ts';
import { bandstands } from '#prisma/demo/stories/bandstands.ts';
import { barrierArabic } from '#prisma/demo/stories/barrier-arabic.ts';
import { archiveFees, cranePensions, museumRoof, tramFares } from '#prisma/demo/stories/begun.ts';
import { brandtFerry } from '#prisma/demo/stories/brandt-ferry.ts';
import { cellistObit } from '#prisma/demo/stories/cellist-obit.ts';
import { choirStrike } from '#prisma/demo/stories/choir-strike.ts';
import { dockersDraw } from '#prisma/demo/stories/dockers-draw.ts';
import { eelsReturn } from '#prisma/demo/stories/eels-return.ts';
import { everyBlock } from '#prisma/demo/stories/every-block.ts';
import { foghornComposer } from '#prisma/demo/stories/foghorn-composer.ts';
import { harbourLevy } from '#prisma/demo/stories/harbour-levy.ts';
import { herringPrice } from '#prisma/demo/stories/herring-price.ts';
import { holmProfile } from '#prisma/demo/stories/holm-profile.ts';
import { hospitalRota } from '#prisma/demo/stories/hospital-rota.ts';
import { kolvarQueue } from '#prisma/demo/stories/kolvar-queue.ts';
import { lampRoomReview } from '#prisma/demo/stories/lamp-room-review.ts';
import { lanternMoved } from '#prisma/demo/stories/lantern-moved.ts';
import { levyDelayed } from '#prisma/demo/stories/levy-delayed.ts';
import { levyOpinion } from '#prisma/demo/stories/levy-opinion.ts';
import { locksmithCleared } from '#prisma/demo/stories/locksmith-cleared.ts';
import { merrinBatteries } from '#prisma/demo/stories/merrin-batteries.ts';
import { mirrorWorkshop } from '#prisma/demo/stories/mirror-workshop.ts';
import { nightTrain } from '#prisma/demo/stories/night-train.ts';
import { bridgeCrack, lanternFestival, ministerRumour } from '#prisma/demo/stories/off-the-site.ts';
import { oysterBeds } from '#prisma/demo/stories/oyster-beds.ts';
import { quietCarriage } from '#prisma/demo/stories/quiet-carriage.ts';
import { reservoirServers } from '#prisma/demo/stories/reservoir-servers.ts';
import { restCentre } from '#prisma/demo/stories/rest-centre.ts';
import { schoolSleep } from '#prisma/demo/stories/school-sleep.ts';
import { skerrowTelescope } from '#prisma/demo/stories/skerrow-telescope.ts';
import { stormInsurers } from '#prisma/demo/stories/storm-insurers.ts';
import { stormServices } from '#prisma/demo/stories/storm-services.ts';
import { surgeExplainer } from '#prisma/demo/stories/surge-explainer.ts';
import { tarnLift } from '#prisma/demo/stories/tarn-lift.ts';
import { tarrowAnalysis } from '#prisma/demo/stories/tarrow-analysis.ts';
import { tarrowFalls } from '#prisma/demo/stories/tarrow-falls.ts';
import { villageUphill } from '#prisma/demo/stories/village-uphill.ts';
import { prosecutorLetter, readingScores } from '#prisma/demo/stories/waiting.ts';
import { winterTimetable } from '#prisma/demo/stories/winter-timetable.ts';
import { assemblyHousing, bankRate } from '#prisma/demo/stories/without-byline.ts';

/** Every story of the demo newsroom. */
export const STORIES: readonly DemoStory[] = [
  anselBarrier,
  archiveFees,
  assemblyHousing,
  bandstands,
  bankRate,
  barrierArabic,
  brandtFerry,
  bridgeCrack,
  cellistObit,
  choirStrike,
  cranePensions,
  dockersDraw,
  eelsReturn,
  everyBlock,
  foghornComposer,
  harbourLevy,
  herringPrice,
  holmProfile,
  hospitalRota,
  kolvarQueue,
  lampRoomReview,
  lanternFestival,
  lanternMoved,
  levyDelayed,
  levyOpinion,
  locksmithCleared,
  merrinBatteries,
  ministerRumour,
  mirrorWorkshop,
  museumRoof,
  nightTrain,
  oysterBeds,
  prosecutorLetter,
  quietCarriage,
  readingScores,
  reservoirServers,
  restCentre,
  schoolSleep,
  skerrowTelescope,
  stormInsurers,
  stormServices,
  surgeExplainer,
  tarnLift,
  tarrowAnalysis,
  tarrowFalls,
  tramFares,
  villageUphill,
  winterTimetable,
];
