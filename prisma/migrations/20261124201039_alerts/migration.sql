-- CreateEnum
CREATE TYPE "AlertState" AS ENUM ('waiting', 'sending', 'sent', 'undone', 'stopped');

-- CreateEnum
CREATE TYPE "AlertDrift" AS ENUM ('words', 'headline', 'gone');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'claimed', 'accepted', 'gone', 'failed', 'unclear');

-- AlterTable
ALTER TABLE "Package" ADD COLUMN     "alertBanner" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "alertPush" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "alertStoryId" UUID;

-- CreateTable
CREATE TABLE "Alert" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "banner" TEXT NOT NULL DEFAULT '',
    "push" TEXT NOT NULL DEFAULT '',
    "key" TEXT,
    "correctsId" UUID,
    "state" "AlertState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "orderedById" UUID NOT NULL,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "bannerUntil" TIMESTAMPTZ(3),
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,
    "holdsVersionId" UUID NOT NULL,
    "drift" "AlertDrift",
    "driftedVersionId" UUID,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "alertId" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("alertId","subscriptionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Alert_key_key" ON "Alert"("key");

-- CreateIndex
CREATE INDEX "Alert_storyId_orderedAt_idx" ON "Alert"("storyId", "orderedAt");

-- CreateIndex
CREATE INDEX "Alert_state_sendAt_idx" ON "Alert"("state", "sendAt");

-- CreateIndex
CREATE INDEX "Alert_bannerUntil_idx" ON "Alert"("bannerUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_endpoint_key" ON "Subscription"("endpoint");

-- CreateIndex
CREATE INDEX "Delivery_alertId_state_nextAt_idx" ON "Delivery"("alertId", "state", "nextAt");

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_orderedById_fkey" FOREIGN KEY ("orderedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Alert"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_alertId_fkey" FOREIGN KEY ("alertId") REFERENCES "Alert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
