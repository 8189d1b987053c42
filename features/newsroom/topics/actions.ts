'use server';

import { addTopic, orderTopics, renameTopic } from '#features/newsroom/topics/commands.ts';
import { addTopicSchema, orderTopicsSchema, renameTopicSchema } from '#features/newsroom/topics/schema.ts';
import { action } from '#lib/action.ts';

export const addTopicAction = action(addTopicSchema, addTopic);
export const renameTopicAction = action(renameTopicSchema, renameTopic);
export const orderTopicsAction = action(orderTopicsSchema, orderTopics);
