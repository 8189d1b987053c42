import { z } from 'zod';

/** A whole address: what search engines read has no page that a path could be meant from. */
const address = z.url({ protocol: /^https?$/ });
/** ISO 8601 with its zone, as Google asks ("we recommend that you provide timezone information"). */
const moment = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1);

/** A name and nothing else: no "By", no job, no second name (Google, "Author markup best practices"). */
const name = words.refine(
  (value) => !/^by\s|\sand\s|,/i.test(value),
  'the name alone: jobs and others have their own place',
);

/** "At least 50K pixels (multiplication of width and height)". */
const image = z
  .strictObject({
    '@type': z.literal('ImageObject'),
    url: address,
    width: z.int().positive(),
    height: z.int().positive(),
    caption: words.optional(),
    creditText: words.optional(),
  })
  .refine(({ width, height }) => width * height >= 50_000, 'a picture of 50,000 pixels or more');

const organization = z.strictObject({
  '@type': z.enum(['Organization', 'NewsMediaOrganization']),
  name: words,
  url: address,
  logo: image.optional(),
  sameAs: z.array(address).optional(),
});

const person = z.strictObject({
  '@type': z.literal('Person'),
  name,
  url: address.optional(),
  jobTitle: words.optional(),
  image: image.optional(),
  description: words.optional(),
  sameAs: z.array(address).optional(),
  worksFor: organization.optional(),
});

/** https://developers.google.com/search/docs/appearance/structured-data/video: name, thumbnail and date are required. */
const video = z.strictObject({
  '@context': z.literal('https://schema.org').optional(),
  '@type': z.literal('VideoObject'),
  name: words,
  description: words.optional(),
  thumbnailUrl: z.union([address, z.array(address).min(1)]),
  uploadDate: moment,
  contentUrl: address.optional(),
  encodingFormat: z.enum(['video/mp4', 'video/webm']).optional(),
  embedUrl: address.optional(),
  duration: z.iso.duration().optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  inLanguage: words.optional(),
});

const correction = z.strictObject({
  '@type': z.literal('CorrectionComment'),
  text: words,
  datePublished: moment,
});

/**
 * https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required there; what it
 * recommends is required here, but for the picture and author addresses, which not every story has.
 */
const article = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum(['NewsArticle', 'OpinionNewsArticle', 'AnalysisNewsArticle']),
  mainEntityOfPage: address,
  url: address,
  headline: words,
  description: words.optional(),
  datePublished: moment,
  dateModified: moment,
  articleSection: words,
  inLanguage: words,
  isAccessibleForFree: z.boolean(),
  author: z.union([z.array(z.union([person, organization])).min(1), organization]),
  publisher: organization,
  image: z.array(image).min(1).optional(),
  video: z.union([video, z.array(video).min(1)]).optional(),
  keywords: z.array(words).min(1).optional(),
  correction: z.array(correction).min(1).optional(),
});

type Dated = { datePublished: string; dateModified: string };
const isInOrder = (data: Dated) => data.dateModified >= data.datePublished;
const ORDER = 'changed before it was published';
const isItsPage = (data: { url: string; mainEntityOfPage: string }) => data.url === data.mainEntityOfPage;
const PAGE = "the page of the story is the story's address";

const newsArticle = article.refine(isInOrder, ORDER).refine(isItsPage, PAGE);

/** https://schema.org/LiveBlogPosting: an article with the times it covers, and its posts. */
const liveBlog = article
  .extend({
    '@type': z.literal('LiveBlogPosting'),
    coverageStartTime: moment,
    coverageEndTime: moment.optional(),
    liveBlogUpdate: z.array(
      z
        .strictObject({
          '@type': z.literal('BlogPosting'),
          headline: words,
          url: address,
          datePublished: moment,
          dateModified: moment,
          author: person,
          articleBody: words.optional(),
        })
        .refine(isInOrder, ORDER),
    ),
  })
  .refine(isInOrder, ORDER)
  .refine(isItsPage, PAGE);

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb: two or more, in order; the last may do without its address. */
const breadcrumbs = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          name: words,
          item: address.optional(),
        }),
      )
      .min(2),
  })
  .refine(
    ({ itemListElement }) =>
      itemListElement.every(
        ({ position, item }, index, all) => position === index + 1 && (item || index === all.length - 1),
      ),
    'positions count from 1, and all but the last lead somewhere',
  );

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page: who it is about is required. */
const profilePage = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ProfilePage'),
  url: address.optional(),
  mainEntity: person,
});

const site = organization.extend({ '@context': z.literal('https://schema.org') });

const block = z.discriminatedUnion('@type', [newsArticle, liveBlog, breadcrumbs, profilePage, site, video]);

/** A page's structured data, of one of the kinds that the site writes. */
export type StructuredData = z.infer<typeof block>;

/** A story's. */
export type StoryData = z.infer<typeof newsArticle>;

/** What stands in the page's blocks of structured data, as JSON; throws on a block that is none. */
export function structuredDataIn(html: string): unknown[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs);
  return [...blocks].map(([, json]) => JSON.parse(json ?? ''));
}

/**
 * What is wrong with one block, a sentence each, by Google's documentation of structured data as read in November 2026.
 * The kinds are a closed list, and so are their properties: a new one is added here, with what its documentation asks.
 */
export function structuredDataProblems(data: unknown): string[] {
  const result = block.safeParse(data);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => `${path.join('.') || 'the block'}: ${message}`);
}
