import type { Byline, Label } from '#editor/head.ts';
import type { SectionName, TopicName, Who } from '#prisma/demo/newsroom.ts';

/** One story of the demo newsroom, and everything that was ever done to it. */
export type DemoStory = { slug: string; acts: Act[] };

/** Something that somebody did, `ago` hours before the demo is loaded. */
export type Act = { ago: number; who: Who } & Deed;

/** A byline as stories write it: somebody of the newsroom, or a name without an account. */
export type DemoByline = { by: Who | string } & Partial<Pick<Byline, 'role' | 'place'>>;

/** What changes of a story's head; the rest stays. */
export type DemoHead = {
  section?: SectionName;
  topics?: TopicName[];
  bylines?: DemoByline[];
  freeLine?: string;
  label?: Label;
  lang?: string;
  dir?: 'ltr' | 'rtl';
};

/** Words put in, changed or taken out. `text` is in the notation of markup.ts; words that exist are found by a piece of them. */
export type Writing =
  | { do: 'write'; text: string }
  | { do: 'add'; after: string; text: string }
  | { do: 'change'; from: string; to: string }
  | { do: 'cut'; words: string }
  | { do: 'head'; head: DemoHead };

type Deed =
  | Writing
  | { do: 'create'; line?: string; section?: SectionName; length?: number; dueIn?: number }
  | { do: 'handOver'; to: Who }
  | { do: 'file' }
  | { do: 'recall' }
  | { do: 'sendBack'; reason: string }
  | { do: 'resume' }
  /** `waits`: somebody else's look is still wanted afterwards. `own` passes what others changed, as a story's writer may. */
  | { do: 'pass'; mode?: 'as_filed' | 'as_it_is'; waits?: boolean; own?: boolean }
  | { do: 'publish' }
  | { do: 'publishAlone'; reason: string }
  | { do: 'update'; cause: 'development' | 'fix' | 'legal' }
  | { do: 'correct'; kind: 'correction' | 'clarification'; note: string }
  | { do: 'lookAfter' }
  /** At `clock` in the newsroom's zone, on the day that it is there `lead` hours after the act. */
  | { do: 'schedule'; lead: number; clock: string }
  | { do: 'embargo'; lead: number; clock: string; reason: string }
  /** `lasts`: hours from the act on. */
  | { do: 'breaking' | 'developing'; lasts: number }
  /** Lets readers see what changed from version to version. */
  | { do: 'showHistory' }
  | { do: 'words'; words: string }
  | { do: 'takeDown'; reason: 'wrong' | 'legal' | 'too_early' | 'safety' | 'duplicate'; note: string }
  | { do: 'reinstate' | 'kill' | 'hold' | 'spike'; reason: string };
