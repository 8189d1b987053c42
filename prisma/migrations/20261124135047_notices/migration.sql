-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "isLink" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_idx" ON "Notice"("personId", "readAt");

-- CreateIndex
CREATE INDEX "Notice_personId_id_idx" ON "Notice"("personId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_eventId_storyId_key" ON "Notice"("personId", "eventId", "storyId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
