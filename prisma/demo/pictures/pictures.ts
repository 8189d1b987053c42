import type { DemoPicture } from '#prisma/demo/pictures/demo-picture.ts';

import { PHOTOGRAPHS } from '#prisma/demo/pictures/photographs.ts';
import { SUPPLIED } from '#prisma/demo/pictures/supplied.ts';

/** The pictures, by the name of their file beside this one. What is drawn is in draw.ts. */
export const PICTURES: readonly DemoPicture[] = [...PHOTOGRAPHS, ...SUPPLIED];
