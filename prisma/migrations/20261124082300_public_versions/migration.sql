-- What readers may see, for every route: one row for each public story at a time. A plain, stable SQL function is
-- inlined into the query that asks it, so that indexes serve as they would for the tables themselves. The document is
-- left out: lists do not need it, and a story page reads it by version_id.
CREATE FUNCTION public_versions(at timestamptz)
RETURNS TABLE (
    story_id uuid,
    short_id text,
    version_id uuid,
    number integer,
    hash text,
    section_id uuid,
    section_name text,
    section_words text,
    words text,
    headline text,
    standfirst text,
    intro text,
    label "Label",
    topic_ids uuid[],
    bylines jsonb,
    free_line text,
    main_picture_id uuid,
    length integer,
    first_published_at timestamptz,
    updated_at timestamptz,
    breaking_until timestamptz,
    developing_until timestamptz
)
LANGUAGE sql STABLE
AS $$
    SELECT
        s."id", s."shortId", v."id", v."number", v."hash",
        sec."id", sec."name", sec."words", t."words",
        v."headline", v."standfirst", v."intro", v."label", v."topicIds", v."bylines", v."freeLine",
        v."mainPictureId", v."words",
        s."firstPublishedAt", s."updatedAt",
        CASE WHEN t."breakingUntil" > at THEN t."breakingUntil" END,
        CASE WHEN t."developingUntil" > at THEN t."developingUntil" END
    FROM "Story" s
    JOIN "Version" v ON v."id" = s."publishedVersionId"
    JOIN "Section" sec ON sec."id" = v."sectionId"
    JOIN "Treatment" t ON t."storyId" = s."id"
    WHERE s."siteState" = 'published'
$$;

-- Lists of readers are newest first; only published stories are ever in them.
CREATE INDEX "Story_public_newest" ON "Story"("firstPublishedAt" DESC, "shortId" DESC) WHERE "siteState" = 'published';
