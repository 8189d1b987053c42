-- The news list reads a page of 50 in each of its orders from an index: sorting 10,000 stories for every page took 50 ms.
CREATE INDEX "Story_activeAt_id_idx" ON "Story"("activeAt", "id");
DROP INDEX "Story_activeAt_idx";
CREATE INDEX "Story_by_due" ON "Story"((coalesce("dueAt", 'infinity'::timestamptz)), "id");
CREATE INDEX "Story_by_slug" ON "Story"((lower("slug")), "id");
CREATE INDEX "Story_by_length" ON "Story"((coalesce("length", 0)), "id");
-- The record by person, for its filter; and the looks that are owed, which are few among many publications.
CREATE INDEX "Event_personId_at_idx" ON "Event"("personId", "at");
CREATE INDEX "Event_kind_at_idx" ON "Event"("kind", "at");
CREATE INDEX "Publication_owed" ON "Publication"("storyId", "at") WHERE "aloneReason" IS NOT NULL AND "lookedAt" IS NULL;
-- Words of slug and line, to be looked through without lowering the case of 10,000 of them each time.
ALTER TABLE "Story" ADD COLUMN "findable" TEXT GENERATED ALWAYS AS (lower("slug" || E'\n' || "line")) STORED;
