'use server';

import {
  addDoNotUse,
  closeLive,
  liftDoNotUse,
  openLive,
  passChair,
  pauseLive,
  promise,
  reopenLive,
  setMember,
  takeBackPromise,
} from '#features/live/commands.ts';
import { answerPost, deletePost, keyPost, pinPost, sendPost } from '#features/live/posts/commands.ts';
import { discardDraft, savePost, takeOverDraft } from '#features/live/posts/drafts/commands.ts';
import {
  answerPostSchema,
  deletePostSchema,
  doNotUseSchema,
  keyPostSchema,
  liveChangeSchema,
  liveLineSchema,
  openLiveSchema,
  passChairSchema,
  pauseLiveSchema,
  pinPostSchema,
  postDraftSchema,
  promiseSchema,
  savePostSchema,
  setMemberSchema,
} from '#features/live/schema.ts';
import { action } from '#lib/action.ts';

export const openLiveAction = action(openLiveSchema, openLive);
export const closeLiveAction = action(liveChangeSchema, closeLive);
export const reopenLiveAction = action(liveChangeSchema, reopenLive);
export const pauseLiveAction = action(pauseLiveSchema, pauseLive);
export const passChairAction = action(passChairSchema, passChair);
export const setMemberAction = action(setMemberSchema, setMember);
export const promiseAction = action(promiseSchema, promise);
export const takeBackPromiseAction = action(liveLineSchema, takeBackPromise);
export const addDoNotUseAction = action(doNotUseSchema, addDoNotUse);
export const liftDoNotUseAction = action(liveLineSchema, liftDoNotUse);

/** What is typed: the page shows it already. */
export const savePostAction = action(savePostSchema, savePost, { refreshes: false });
export const sendPostAction = action(savePostSchema, sendPost);
export const discardDraftAction = action(postDraftSchema, discardDraft);
export const takeOverDraftAction = action(postDraftSchema, takeOverDraft);
export const answerPostAction = action(answerPostSchema, answerPost);
export const pinPostAction = action(pinPostSchema, pinPost);
export const keyPostAction = action(keyPostSchema, keyPost);
export const deletePostAction = action(deletePostSchema, deletePost);
