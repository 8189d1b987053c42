-- CreateEnum
CREATE TYPE "CorrectionPlace" AS ENUM ('top', 'foot');

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "place" "CorrectionPlace" NOT NULL DEFAULT 'foot';

-- AlterTable
ALTER TABLE "Schedule" ADD COLUMN     "correctionPlace" "CorrectionPlace";

-- AlterTable
ALTER TABLE "Treatment" ADD COLUMN     "showsHistory" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LegalPassage" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "passageId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedById" UUID,
    "releaseReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LegalPassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalWindow" (
    "passageId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "words" INTEGER NOT NULL,

    CONSTRAINT "LegalWindow_pkey" PRIMARY KEY ("passageId","hash")
);

-- CreateIndex
CREATE INDEX "LegalPassage_storyId_idx" ON "LegalPassage"("storyId");

-- CreateIndex
CREATE INDEX "LegalWindow_lead_idx" ON "LegalWindow"("lead");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at", "id");

-- AddForeignKey
ALTER TABLE "LegalPassage" ADD CONSTRAINT "LegalPassage_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalWindow" ADD CONSTRAINT "LegalWindow_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "LegalPassage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
