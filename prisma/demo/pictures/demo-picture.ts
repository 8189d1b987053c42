import type { CreditKind } from '#generated/prisma/enums.ts';
import type { Who } from '#prisma/demo/newsroom.ts';

/** A picture of the demo: what its file says of itself, and what is said of it after upload. */
export type DemoPicture = {
  name: string;
  /** In the file, as XMP. */
  caption: string;
  creator?: string;
  credit?: string;
  rights?: string;
  /** Said by whoever uploads it, `ago` hours before the demo is loaded. */
  by: Who;
  ago: number;
  kind: CreditKind;
  description: string;
};
