import type { QueueOptions } from 'pg-boss';
import { ALERT_QUEUE } from '#features/alerts/commands.ts';
import { sendAlertJob, sweepAlertsJob } from '#features/alerts/jobs.ts';
import { sweepNoticesJob } from '#features/notices/jobs.ts';
import { sendAlertOf } from '#features/packages/alert/sending/commands.ts';
import { PREPARE_QUEUE } from '#features/pictures/commands.ts';
import { preparePictureJob, sweepPicturesJob } from '#features/pictures/jobs.ts';
import { goOutJob, sweepDueJob } from '#features/publishing/jobs.ts';
import { LOOK_QUEUE } from '#features/publishing/proof/commands.ts';
import { orderLookJob, sweepLooksJob } from '#features/publishing/proof/jobs.ts';
import { GO_OUT_QUEUE } from '#features/publishing/schedule/commands.ts';
import { sealRecordJob } from '#features/record/jobs.ts';
import { forgetFadedJob } from '#features/trending/jobs.ts';
import { sweepVideosJob } from '#features/videos/jobs.ts';

/** A queue and what works it off: at least once each, so its effect must be the same when it runs again. */
export type QueuedJob = {
  name: string;
  run: (payload: never) => Promise<void>;
  /** How many of this node's may run at once; 1 where not said. */
  atOnce?: number;
  options?: QueueOptions;
};

/** What every `jobs` process does again and again, one at a time, `every` so many milliseconds. */
export type RepeatedJob = { name: string; every: number; run: () => Promise<void> };

/** Every queue. They are made when PostgreSQL is prepared. */
export const queuedJobs: QueuedJob[] = [
  { name: PREPARE_QUEUE, run: preparePictureJob, atOnce: 2 },
  { name: GO_OUT_QUEUE, run: (payload: { storyId: string }) => goOutJob(payload, sendAlertOf), atOnce: 4 },
  { name: LOOK_QUEUE, run: orderLookJob, atOnce: 2 },
  { name: ALERT_QUEUE, run: sendAlertJob, atOnce: 2 },
];

/** Work without a queue: nothing asks for it. What only one node may do takes a lock in the database. */
export const repeatedJobs: RepeatedJob[] = [
  { name: 'record.seal', every: 5_000, run: sealRecordJob },
  { name: 'stories.due', every: 2_000, run: () => sweepDueJob(sendAlertOf) },
  { name: 'alerts.sweep', every: 2_000, run: sweepAlertsJob },
  { name: 'notices.sweep', every: 15_000, run: sweepNoticesJob },
  { name: 'looks.sweep', every: 15_000, run: sweepLooksJob },
  { name: 'pictures.sweep', every: 10 * 60_000, run: sweepPicturesJob },
  { name: 'trending.forget', every: 60 * 60_000, run: forgetFadedJob },
  { name: 'videos.sweep', every: 10 * 60_000, run: sweepVideosJob },
];
