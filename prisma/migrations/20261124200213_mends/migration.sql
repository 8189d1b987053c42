-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "baseVersionId" UUID,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mendedStep" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Misfit" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "passageId" TEXT NOT NULL,
    "was" TEXT NOT NULL,
    "is" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "Misfit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Misfit_storyId_settledAt_idx" ON "Misfit"("storyId", "settledAt");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Misfit" ADD CONSTRAINT "Misfit_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A story has one main draft, and at most one mend that is under way.
CREATE UNIQUE INDEX "Draft_one_open" ON "Draft"("storyId", "kind") WHERE "endedAt" IS NULL;
