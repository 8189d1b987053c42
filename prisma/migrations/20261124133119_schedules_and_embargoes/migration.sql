-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SiteState" ADD VALUE 'scheduled';
ALTER TYPE "SiteState" ADD VALUE 'failed_to_publish';

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "embargoReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "embargoUntil" TIMESTAMPTZ(3),
ADD COLUMN     "embargoedAt" TIMESTAMPTZ(3),
ADD COLUMN     "embargoedById" UUID,
ADD COLUMN     "takeDownAt" TIMESTAMPTZ(3),
ADD COLUMN     "takeDownById" UUID,
ADD COLUMN     "takeDownReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Schedule" (
    "storyId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "publishAt" TIMESTAMPTZ(3) NOT NULL,
    "cause" "PublicationCause",
    "correctionKind" "CorrectionKind",
    "note" TEXT NOT NULL DEFAULT '',
    "orderedById" UUID NOT NULL,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "failedAt" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("storyId")
);

-- CreateIndex
CREATE INDEX "Schedule_publishAt_idx" ON "Schedule"("publishAt");

-- CreateIndex
CREATE INDEX "Story_takeDownAt_idx" ON "Story"("takeDownAt");

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What readers may see, as before, and from now on not under an embargo, and not past the ordered end.
DROP FUNCTION public_versions(timestamptz);
CREATE FUNCTION public_versions(at timestamptz)
RETURNS TABLE (
    story_id uuid,
    short_id text,
    version_id uuid,
    number integer,
    hash text,
    section_id uuid,
    section_name text,
    section_words text,
    words text,
    headline text,
    standfirst text,
    intro text,
    label "Label",
    topic_ids uuid[],
    bylines jsonb,
    free_line text,
    main_picture_id uuid,
    length integer,
    first_published_at timestamptz,
    updated_at timestamptz,
    breaking_until timestamptz,
    developing_until timestamptz,
    ends_at timestamptz
)
LANGUAGE sql STABLE
AS $$
    SELECT
        s."id", s."shortId", v."id", v."number", v."hash",
        sec."id", sec."name", sec."words", t."words",
        v."headline", v."standfirst", v."intro", v."label", v."topicIds", v."bylines", v."freeLine",
        v."mainPictureId", v."words",
        s."firstPublishedAt", s."updatedAt",
        CASE WHEN t."breakingUntil" > at THEN t."breakingUntil" END,
        CASE WHEN t."developingUntil" > at THEN t."developingUntil" END,
        s."takeDownAt"
    FROM "Story" s
    JOIN "Version" v ON v."id" = s."publishedVersionId"
    JOIN "Section" sec ON sec."id" = v."sectionId"
    JOIN "Treatment" t ON t."storyId" = s."id"
    WHERE s."siteState" = 'published'
      AND (s."embargoedAt" IS NULL OR s."embargoUntil" <= at)
      AND (s."takeDownAt" IS NULL OR s."takeDownAt" > at)
$$;
