-- CreateEnum
CREATE TYPE "VersionCause" AS ENUM ('filed', 'passed_as_is', 'published', 'named');

-- CreateEnum
CREATE TYPE "Clock" AS ENUM ('h24', 'h12');

-- CreateEnum
CREATE TYPE "PassRule" AS ENUM ('editors', 'reviewers');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('writer', 'editor', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "CreditKind" AS ENUM ('named', 'none', 'file', 'handout', 'screengrab', 'ai');

-- CreateEnum
CREATE TYPE "PublicationCause" AS ENUM ('first', 'development', 'correction', 'fix', 'legal');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('correction', 'clarification', 'apology', 'editors_note');

-- CreateEnum
CREATE TYPE "SiteState" AS ENUM ('unpublished', 'published', 'taken_down', 'killed', 'spiked');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('drafting', 'in_review', 'sent_back', 'passed');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('main', 'mend');

-- CreateEnum
CREATE TYPE "Label" AS ENUM ('none', 'exclusive', 'analysis', 'opinion', 'explainer', 'obituary');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('story', 'picture', 'person', 'topic');

-- CreateEnum
CREATE TYPE "ReferencePlace" AS ENUM ('draft', 'published');

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "DraftKind" NOT NULL DEFAULT 'main',
    "step" INTEGER NOT NULL DEFAULT 0,
    "stage" "Stage" NOT NULL DEFAULT 'drafting',
    "stageAt" TIMESTAMPTZ(3) NOT NULL,
    "stageById" UUID,
    "stageReason" TEXT NOT NULL DEFAULT '',
    "filedVersionId" UUID,
    "filedAt" TIMESTAMPTZ(3),
    "filedById" UUID,
    "passedVersionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryStep" (
    "draftId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "authorId" UUID,
    "inherited" UUID[],
    "client" UUID,
    "clientSeq" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoryStep_pkey" PRIMARY KEY ("draftId","step")
);

-- CreateTable
CREATE TABLE "Client" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "draftId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "schemaNumber" INTEGER NOT NULL,
    "openAuthors" JSONB NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("draftId","step")
);

-- CreateTable
CREATE TABLE "DraftIndex" (
    "draftId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "sectionId" UUID,
    "label" "Label" NOT NULL DEFAULT 'none',
    "bylinePeople" UUID[],
    "bylineText" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', "headline"), 'A') || setweight(to_tsvector('simple', "text"), 'B')
    ) STORED,

    CONSTRAINT "DraftIndex_pkey" PRIMARY KEY ("draftId")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "draftId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "cause" "VersionCause" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "document" JSONB NOT NULL,
    "schemaNumber" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "passages" JSONB NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "sectionId" UUID,
    "label" "Label" NOT NULL DEFAULT 'none',
    "topicIds" UUID[],
    "bylines" JSONB NOT NULL,
    "freeLine" TEXT NOT NULL DEFAULT '',
    "mainPictureId" UUID,
    "words" INTEGER NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "clock" "Clock" NOT NULL DEFAULT 'h24',
    "followLinks" JSONB NOT NULL DEFAULT '[]',
    "creditPrefix" TEXT NOT NULL DEFAULT 'Pic:',
    "developingText" TEXT NOT NULL,
    "roleNames" JSONB NOT NULL DEFAULT '{}',
    "language" TEXT NOT NULL DEFAULT 'en-GB',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "passRule" "PassRule" NOT NULL DEFAULT 'editors',
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "mayPublishAlone" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WrongPassword" (
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WrongPassword_pkey" PRIMARY KEY ("email","address")
);

-- CreateTable
CREATE TABLE "Picture" (
    "id" UUID NOT NULL,
    "shortId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "credit" TEXT NOT NULL DEFAULT '',
    "creditKind" "CreditKind" NOT NULL DEFAULT 'named',
    "rights" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "preparedAt" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rendition" (
    "pictureId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "Rendition_pkey" PRIMARY KEY ("pictureId","width","format")
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "passageId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "completes" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meant" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "passageId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "cause" "PublicationCause" NOT NULL,
    "publishedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "aloneReason" TEXT,
    "lookedById" UUID,
    "lookedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "shortId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "heldById" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "length" INTEGER,
    "activeAt" TIMESTAMPTZ(3) NOT NULL,
    "change" INTEGER NOT NULL DEFAULT 0,
    "siteState" "SiteState" NOT NULL DEFAULT 'unpublished',
    "siteStateAt" TIMESTAMPTZ(3) NOT NULL,
    "siteStateById" UUID,
    "siteStateReason" TEXT NOT NULL DEFAULT '',
    "publishedVersionId" UUID,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "holdAt" TIMESTAMPTZ(3),
    "holdById" UUID,
    "holdReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Treatment" (
    "storyId" UUID NOT NULL,
    "breakingUntil" TIMESTAMPTZ(3),
    "developingUntil" TIMESTAMPTZ(3),
    "words" TEXT,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Treatment_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "Address" (
    "storyId" UUID NOT NULL,
    "sectionWords" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("storyId","sectionWords","words")
);

-- CreateTable
CREATE TABLE "Reference" (
    "storyId" UUID NOT NULL,
    "place" "ReferencePlace" NOT NULL,
    "kind" "ReferenceKind" NOT NULL,
    "targetId" UUID NOT NULL,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("storyId","place","kind","targetId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "storyId" UUID,
    "personId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventChain" (
    "sequence" BIGINT NOT NULL,
    "eventId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "EventChain_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Node" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Node_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_storyId_idx" ON "Draft"("storyId");

-- CreateIndex
CREATE INDEX "Draft_stage_filedAt_idx" ON "Draft"("stage", "filedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoryStep_draftId_client_clientSeq_key" ON "StoryStep"("draftId", "client", "clientSeq");

-- CreateIndex
CREATE INDEX "DraftIndex_search_idx" ON "DraftIndex" USING GIN ("search");

-- CreateIndex
CREATE INDEX "DraftIndex_sectionId_idx" ON "DraftIndex"("sectionId");

-- CreateIndex
CREATE INDEX "DraftIndex_bylinePeople_idx" ON "DraftIndex" USING GIN ("bylinePeople");

-- CreateIndex
CREATE INDEX "Version_draftId_step_idx" ON "Version"("draftId", "step");

-- CreateIndex
CREATE INDEX "Version_sectionId_idx" ON "Version"("sectionId");

-- CreateIndex
CREATE INDEX "Version_topicIds_idx" ON "Version" USING GIN ("topicIds");

-- CreateIndex
CREATE UNIQUE INDEX "Version_storyId_number_key" ON "Version"("storyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Section_words_key" ON "Section"("words");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_words_key" ON "Topic"("words");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "WrongPassword_lastAt_idx" ON "WrongPassword"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Picture_shortId_key" ON "Picture"("shortId");

-- CreateIndex
CREATE INDEX "Picture_createdAt_idx" ON "Picture"("createdAt");

-- CreateIndex
CREATE INDEX "Pass_storyId_passageId_hash_idx" ON "Pass"("storyId", "passageId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_versionId_passageId_personId_key" ON "Pass"("versionId", "passageId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Meant_storyId_passageId_hash_text_key" ON "Meant"("storyId", "passageId", "hash", "text");

-- CreateIndex
CREATE INDEX "Publication_storyId_at_idx" ON "Publication"("storyId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_publicationId_key" ON "Correction"("publicationId");

-- CreateIndex
CREATE INDEX "Correction_storyId_at_idx" ON "Correction"("storyId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Story_shortId_key" ON "Story"("shortId");

-- CreateIndex
CREATE UNIQUE INDEX "Story_publishedVersionId_key" ON "Story"("publishedVersionId");

-- CreateIndex
CREATE INDEX "Story_siteState_activeAt_idx" ON "Story"("siteState", "activeAt");

-- CreateIndex
CREATE INDEX "Story_activeAt_idx" ON "Story"("activeAt");

-- CreateIndex
CREATE INDEX "Story_heldById_idx" ON "Story"("heldById");

-- CreateIndex
CREATE INDEX "Story_createdById_idx" ON "Story"("createdById");

-- CreateIndex
CREATE INDEX "Treatment_breakingUntil_idx" ON "Treatment"("breakingUntil");

-- CreateIndex
CREATE INDEX "Reference_kind_targetId_place_idx" ON "Reference"("kind", "targetId", "place");

-- CreateIndex
CREATE INDEX "Event_storyId_at_idx" ON "Event"("storyId", "at");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "EventChain_eventId_key" ON "EventChain"("eventId");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_filedVersionId_fkey" FOREIGN KEY ("filedVersionId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_passedVersionId_fkey" FOREIGN KEY ("passedVersionId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryStep" ADD CONSTRAINT "StoryStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryStep" ADD CONSTRAINT "StoryStep_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Client" ADD CONSTRAINT "Client_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftIndex" ADD CONSTRAINT "DraftIndex_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendition" ADD CONSTRAINT "Rendition_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meant" ADD CONSTRAINT "Meant_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_heldById_fkey" FOREIGN KEY ("heldById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_publishedVersionId_fkey" FOREIGN KEY ("publishedVersionId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Treatment" ADD CONSTRAINT "Treatment_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A story has one main draft.
CREATE UNIQUE INDEX "Draft_one_main" ON "Draft"("storyId") WHERE "kind" = 'main';

-- The newsroom has one row of settings and one set-up token.
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_one_row" CHECK ("id" = 1);
ALTER TABLE "SetupToken" ADD CONSTRAINT "SetupToken_one_row" CHECK ("id" = 1);

-- A published story points at a version, and nothing else does.
ALTER TABLE "Story" ADD CONSTRAINT "Story_published_has_version"
    CHECK ("siteState" <> 'published' OR "publishedVersionId" IS NOT NULL);

-- The record is only added to, by whomever.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The record is only added to.';
END $$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Version_append_only" BEFORE UPDATE OR DELETE ON "Version"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "StoryStep_append_only" BEFORE UPDATE ON "StoryStep"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
