-- AlterEnum
ALTER TYPE "ReferencePlace" ADD VALUE 'posts';

-- CreateTable
CREATE TABLE "LiveStory" (
    "storyId" UUID NOT NULL,
    "chairId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "pausedUntil" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LiveStory_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "LiveMember" (
    "storyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "straight" BOOLEAN NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LiveMember_pkey" PRIMARY KEY ("storyId","personId")
);

-- CreateTable
CREATE TABLE "LivePromise" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "madeById" UUID NOT NULL,

    CONSTRAINT "LivePromise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoNotUse" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoNotUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "shortId" TEXT NOT NULL,
    "storyId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "draft" JSONB,
    "draftKey" BOOLEAN NOT NULL DEFAULT false,
    "draftById" UUID,
    "draftAt" TIMESTAMPTZ(3),
    "draftChange" INTEGER NOT NULL DEFAULT 0,
    "waitingAt" TIMESTAMPTZ(3),
    "versionId" UUID,
    "isKey" BOOLEAN NOT NULL DEFAULT false,
    "pinnedAt" TIMESTAMPTZ(3),
    "postedAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" UUID,
    "deleteReason" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "schemaNumber" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "passedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LiveStory_closedAt_idx" ON "LiveStory"("closedAt");

-- CreateIndex
CREATE INDEX "LiveMember_personId_idx" ON "LiveMember"("personId");

-- CreateIndex
CREATE INDEX "LivePromise_storyId_at_idx" ON "LivePromise"("storyId", "at");

-- CreateIndex
CREATE INDEX "DoNotUse_storyId_idx" ON "DoNotUse"("storyId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_shortId_key" ON "Post"("shortId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_versionId_key" ON "Post"("versionId");

-- CreateIndex
CREATE INDEX "Post_storyId_postedAt_idx" ON "Post"("storyId", "postedAt");

-- CreateIndex
CREATE INDEX "Post_storyId_sequence_idx" ON "Post"("storyId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "PostVersion_postId_number_key" ON "PostVersion"("postId", "number");

-- AddForeignKey
ALTER TABLE "LiveStory" ADD CONSTRAINT "LiveStory_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveMember" ADD CONSTRAINT "LiveMember_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "LiveStory"("storyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveMember" ADD CONSTRAINT "LiveMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LivePromise" ADD CONSTRAINT "LivePromise_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "LiveStory"("storyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoNotUse" ADD CONSTRAINT "DoNotUse_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "LiveStory"("storyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "LiveStory"("storyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PostVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The posts that readers may see, for every route: those that are out, of stories that readers may see themselves. What
-- closes a story to readers (a take-down, a kill, an embargo, its ordered end) closes its posts with it. The document is
-- left out, as in public_versions.
CREATE FUNCTION public_posts(at timestamptz)
RETURNS TABLE (
    post_id uuid,
    short_id text,
    story_id uuid,
    version_id uuid,
    author text,
    is_key boolean,
    pinned_at timestamptz,
    posted_at timestamptz,
    edited_at timestamptz,
    sequence integer
)
LANGUAGE sql STABLE
AS $$
    SELECT
        p."id", p."shortId", p."storyId", p."versionId", p."authorName", p."isKey", p."pinnedAt",
        p."postedAt", p."editedAt", p."sequence"
    FROM "Post" p
    JOIN public_versions(at) s ON s.story_id = p."storyId"
    WHERE p."versionId" IS NOT NULL AND p."postedAt" <= at AND p."deletedAt" IS NULL
$$;
