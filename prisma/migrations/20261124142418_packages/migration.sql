-- AlterTable
ALTER TABLE "Schedule" ADD COLUMN     "packageId" UUID;

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "packageId" UUID;

-- CreateTable
CREATE TABLE "Package" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "change" INTEGER NOT NULL DEFAULT 0,
    "holdAt" TIMESTAMPTZ(3),
    "holdReason" TEXT NOT NULL DEFAULT '',
    "embargoedAt" TIMESTAMPTZ(3),
    "embargoUntil" TIMESTAMPTZ(3),
    "embargoReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Package_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Package_createdAt_idx" ON "Package"("createdAt");

-- CreateIndex
CREATE INDEX "Schedule_packageId_idx" ON "Schedule"("packageId");

-- CreateIndex
CREATE INDEX "Story_packageId_idx" ON "Story"("packageId");

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE SET NULL ON UPDATE CASCADE;
