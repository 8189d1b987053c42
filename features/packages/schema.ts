import { z } from 'zod';
import { alertWordsSchema } from '#features/alerts/schema.ts';
import { wallTimeSchema } from '#features/publishing/schema.ts';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();
const reason = z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500);

export const createPackageSchema = z.object({
  name: z.string().trim().min(1, 'Give the package a name.').max(120),
});
export type CreatePackage = z.output<typeof createPackageSchema>;

/** What names a package in an address. */
export const packageIdSchema = id;

/** A package with the `change` on the screen. */
export const packageChangeSchema = z.object({ packageId: id, change: changeNumber });
export type PackageChange = z.output<typeof packageChangeSchema>;

export const packageStorySchema = packageChangeSchema.extend({ storyId: id });
export type PackageStory = z.output<typeof packageStorySchema>;

export const schedulePackageSchema = packageChangeSchema.extend({ at: wallTimeSchema });
export type SchedulePackage = z.output<typeof schedulePackageSchema>;

export const holdPackageSchema = packageChangeSchema.extend({ reason });
export type HoldPackage = z.output<typeof holdPackageSchema>;

/** The words of the alert that goes out with the package, about one of its stories. */
export const packageAlertSchema = packageStorySchema.extend(alertWordsSchema.shape);
export type PackageAlert = z.output<typeof packageAlertSchema>;

/** `until` null: until further notice. */
export const embargoPackageSchema = packageChangeSchema.extend({ until: wallTimeSchema.nullable(), reason });
export type EmbargoPackage = z.output<typeof embargoPackageSchema>;
