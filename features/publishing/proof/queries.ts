import type { Place } from '#features/publishing/proof/rules/places.ts';
import { worseOf } from '#features/publishing/proof/rules/sight.ts';
import { isOff } from '#features/publishing/workflow.ts';
import type { SightOutcome } from '#generated/prisma/enums.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** What was seen at one place: the worst of all nodes, and what each answered. */
export type SeenPlace = {
  name: string;
  address: string;
  outcome: SightOutcome | null;
  /** In the order of the nodes; `kept` is the status of the answer that the page cache gave after the first one. */
  answers: { node: string; status: number; kept: number | null }[];
};

/** The last look for a story or picture that readers must not have. `silent` nodes have not looked in time. */
export type Proof = {
  lookId: string;
  at: Date;
  /** When the last node was done; null while one is still looking. */
  doneAt: Date | null;
  nodes: { name: string; state: 'done' | 'looking' | 'silent' }[];
  places: SeenPlace[];
};

/** How long a node may take, in milliseconds, before it counts as silent. */
export const LOOK_PATIENCE = 60_000;
/** The number of a row that stands for a node that did not look. */
export const SILENT = -1;

/** What was seen when it was last looked for; null where nobody looked yet. */
export async function latestProof(
  _actor: PersonActor,
  args: { storyId: string } | { pictureId: string },
): Promise<Proof | null> {
  const look = await db().look.findFirst({
    where: args,
    orderBy: { id: 'desc' },
    select: {
      id: true,
      at: true,
      nodes: true,
      places: true,
      sights: { select: { node: true, number: true, at: true, outcome: true, status: true, kept: true } },
    },
  });
  if (!look) return null;
  const { sights } = look;
  const isLate = (await databaseTime()).getTime() - look.at.getTime() > LOOK_PATIENCE;
  const nodes = [...new Set([...look.nodes, ...sights.map(({ node }) => node)])].map((name) => ({
    name,
    state: stateOf(sights.filter(({ node }) => node === name)[0]?.number, isLate),
  }));
  const last = Math.max(...sights.map(({ at }) => at.getTime()));
  return {
    lookId: look.id,
    at: look.at,
    doneAt: nodes.some(({ state }) => state === 'looking')
      ? null
      : new Date(Number.isFinite(last) ? last : look.at),
    nodes,
    places: (look.places as Place[]).map(({ name, address }, number) => {
      const seen = sights.filter((sight) => sight.number === number);
      return {
        name,
        address,
        outcome: seen.map(({ outcome }) => outcome).reduce<SightOutcome | null>(worst, null),
        answers: seen.map(({ node, status, kept }) => ({ node, status, kept })),
      };
    }),
  };
}

/** What was seen when these pictures were last looked for, by their ids. */
export async function proofsOfPictures(
  actor: PersonActor,
  args: { ids: string[] },
): Promise<Map<string, Proof | null>> {
  const proofs = await Promise.all(args.ids.map((pictureId) => latestProof(actor, { pictureId })));
  return new Map(args.ids.map((id, at) => [id, proofs[at] ?? null]));
}

/** A look as whoever makes it needs it: of a story or of a picture. */
export type LookToMake = {
  storyId: string | null;
  picture: { id: string; fileName: string } | null;
  places: Place[];
  askedById: string | null;
};

/** What is to be looked for in a look; null where there is none such, or readers may have it again. */
export async function lookToMake(_actor: SystemActor, args: { lookId: string }): Promise<LookToMake | null> {
  const look = await db().look.findUnique({
    where: { id: args.lookId },
    select: {
      storyId: true,
      places: true,
      askedById: true,
      story: { select: { siteState: true } },
      picture: { select: { id: true, fileName: true, takenDownAt: true } },
    },
  });
  if (!look) return null;
  const { story, picture, places, ...of } = look;
  const isWithdrawn = story ? isOff(story.siteState) : picture?.takenDownAt;
  return isWithdrawn ? { ...of, picture, places: places as Place[] } : null;
}

/** The looks of the last hour for which a node has not said in time what it saw. */
export async function overdueLooks(_actor: SystemActor): Promise<{ lookId: string; node: string }[]> {
  const at = await databaseTime();
  return db().$queryRaw<{ lookId: string; node: string }[]>`
    select l.id as "lookId", n.node from "Look" l cross join unnest(l.nodes) as n(node)
    where l.at > ${at}::timestamptz - interval '1 hour'
      and l.at < ${at}::timestamptz - make_interval(secs => ${LOOK_PATIENCE / 1_000})
      and not exists (select from "Sight" s where s."lookId" = l.id and s.node = n.node)
    limit 100`;
}

function stateOf(number: number | undefined, isLate: boolean): 'done' | 'looking' | 'silent' {
  if (number === undefined) return isLate ? 'silent' : 'looking';
  return number === SILENT ? 'silent' : 'done';
}

function worst(one: SightOutcome | null, other: SightOutcome): SightOutcome {
  return one ? worseOf(one, other) : other;
}
