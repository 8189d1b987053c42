import path from 'node:path';
import type { Installation } from '#e2e/harness/installation.ts';
import { startPostgres } from '#server/postgres/start-postgres.ts';

/**
 * The commands, run in this process against an installation's database and data folder: for bringing about in a moment
 * what people would take minutes for. Whatever is claimed of the installation is still asked of it by HTTP.
 */
export async function behindTheScenes(installation: Installation) {
  const { url } = await startPostgres(installation.dataFolder);
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: path.resolve(installation.dataFolder),
    PUBLIC_URL: installation.url,
    LOG_LEVEL: 'fatal',
  });
  const [
    newsroom,
    pictures,
    actors,
    publishing,
    withdrawal,
    proof,
    pictureWithdrawal,
    schedule,
    embargo,
    several,
    treatment,
    sections,
    settings,
    saved,
    topics,
    stories,
    review,
    sessions,
    people,
    videos,
  ] = await Promise.all([
    import('#test/newsroom.ts'),
    import('#features/pictures/commands.ts'),
    import('#lib/actor.ts'),
    import('#features/publishing/commands.ts'),
    import('#features/publishing/withdrawal/commands.ts'),
    import('#features/publishing/proof/queries.ts'),
    import('#features/publishing/picture-withdrawal/commands.ts'),
    import('#features/publishing/schedule/commands.ts'),
    import('#features/publishing/embargo/commands.ts'),
    actsOfSeveral(),
    import('#features/publishing/treatment/commands.ts'),
    import('#features/newsroom/sections/commands.ts'),
    import('#features/newsroom/settings/commands.ts'),
    import('#features/newsroom/settings/queries.ts'),
    import('#features/newsroom/topics/commands.ts'),
    import('#features/stories/commands.ts'),
    import('#features/review/commands.ts'),
    import('#features/people/sessions/commands.ts'),
    import('#features/people/commands.ts'),
    import('#features/videos/commands.ts'),
  ]);
  const { nodesWithoutAnswer } = await import('#lib/nodes.ts');
  return {
    /** Waits until the installation's nodes have reacted to what was done here: this process is another node to them. */
    settled: async () => {
      const silent = await nodesWithoutAnswer();
      if (silent.length > 0) throw new Error(`These nodes did not react: ${silent.join(', ')}`);
    },
    ...newsroom,
    ...pictures,
    ...actors,
    ...publishing,
    ...withdrawal,
    ...proof,
    ...pictureWithdrawal,
    ...schedule,
    ...embargo,
    ...several,
    ...treatment,
    ...sections,
    ...settings,
    ...saved,
    ...topics,
    ...stories,
    ...review,
    ...sessions,
    ...people,
    ...videos,
  };
}

/** Packages and live stories: what several people or stories do together. */
async function actsOfSeveral() {
  return {
    ...(await import('#features/packages/commands.ts')),
    ...(await import('#features/live/commands.ts')),
    ...(await import('#features/live/posts/commands.ts')),
  };
}

/** Everything that `behindTheScenes` gives. */
export type BehindTheScenes = Awaited<ReturnType<typeof behindTheScenes>>;
