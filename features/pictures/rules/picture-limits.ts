/** The most that is taken of one picture: bytes of its file, and pixels. */
export const PICTURE_LIMITS = { bytes: 30 * 1024 * 1024, pixels: 50_000_000 } as const;
