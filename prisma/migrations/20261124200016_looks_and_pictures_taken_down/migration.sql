-- CreateEnum
CREATE TYPE "SightOutcome" AS ENUM ('absent', 'shown', 'elsewhere', 'unknown');

-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "takenDownAt" TIMESTAMPTZ(3),
ADD COLUMN     "takenDownById" UUID,
ADD COLUMN     "takenDownReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Look" (
    "id" UUID NOT NULL,
    "storyId" UUID,
    "pictureId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID,
    "places" JSONB NOT NULL,
    "nodes" TEXT[],

    CONSTRAINT "Look_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sight" (
    "lookId" UUID NOT NULL,
    "node" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "SightOutcome" NOT NULL,
    "status" INTEGER NOT NULL,
    "kept" INTEGER,

    CONSTRAINT "Sight_pkey" PRIMARY KEY ("lookId","node","number")
);

-- CreateIndex
CREATE INDEX "Look_storyId_at_idx" ON "Look"("storyId", "at");

-- CreateIndex
CREATE INDEX "Look_pictureId_at_idx" ON "Look"("pictureId", "at");

-- AddForeignKey
ALTER TABLE "Look" ADD CONSTRAINT "Look_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Look" ADD CONSTRAINT "Look_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sight" ADD CONSTRAINT "Sight_lookId_fkey" FOREIGN KEY ("lookId") REFERENCES "Look"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
