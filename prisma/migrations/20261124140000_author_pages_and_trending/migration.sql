-- Everybody who has an account already gets a short id as lib/ids.ts makes them: eight digits and consonants.
-- The condition ties the inner query to its row, so that it is run again for each.
ALTER TABLE "Person" ADD COLUMN     "shortId" TEXT;
UPDATE "Person" p SET "shortId" = (
    SELECT string_agg(substr('0123456789bcdfghjklmnpqrstvwxyz', 1 + floor(random() * 31)::integer, 1), '')
    FROM generate_series(1, 8) WHERE p."id" IS NOT NULL
);
ALTER TABLE "Person" ALTER COLUMN "shortId" SET NOT NULL;

-- CreateTable
CREATE TABLE "View" (
    "storyId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "View_pkey" PRIMARY KEY ("storyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_shortId_key" ON "Person"("shortId");

-- AddForeignKey
ALTER TABLE "View" ADD CONSTRAINT "View_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
