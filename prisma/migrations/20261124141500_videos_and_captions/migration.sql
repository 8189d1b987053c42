-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReferenceKind" ADD VALUE 'video';
ALTER TYPE "ReferenceKind" ADD VALUE 'captions';

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "playerNote" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Video" (
    "id" UUID NOT NULL,
    "shortId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "duration" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "credit" TEXT NOT NULL DEFAULT '',
    "creditKind" "CreditKind" NOT NULL DEFAULT 'named',
    "rights" TEXT NOT NULL DEFAULT '',
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Video_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Captions" (
    "id" UUID NOT NULL,
    "shortId" TEXT NOT NULL,
    "videoId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Captions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Video_shortId_key" ON "Video"("shortId");

-- CreateIndex
CREATE INDEX "Video_sha256_idx" ON "Video"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Captions_shortId_key" ON "Captions"("shortId");

-- CreateIndex
CREATE INDEX "Captions_videoId_idx" ON "Captions"("videoId");

-- AddForeignKey
ALTER TABLE "Video" ADD CONSTRAINT "Video_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Captions" ADD CONSTRAINT "Captions_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
