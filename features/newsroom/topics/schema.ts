import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

const name = z.string().trim().min(1, 'Give the topic a name.').max(60, 'A name has at most 60 characters.');

/** A topic's id as an address holds it. */
export const topicIdSchema = z.uuid();

export const addTopicSchema = z.object({ name });
export type AddTopic = z.output<typeof addTopicSchema>;

export const renameTopicSchema = z.object({ id: z.uuid(), change: changeNumber, name });
export type RenameTopic = z.output<typeof renameTopicSchema>;

export const orderTopicsSchema = z.object({ ids: z.array(z.uuid()).max(500) });
export type OrderTopics = z.output<typeof orderTopicsSchema>;
