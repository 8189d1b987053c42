import { absoluteAddress, SITE_FEED_PATH } from '#site/addresses.ts';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { each } from '#site/text/each.ts';

/** A picture for those who show links to the page elsewhere; sizes in pixels. */
export type SharingPicture = { path: string; width: number; height: number; alt: string };

/** What a page says of itself to browsers, search engines and those who show links to it. */
export type HeadContent = {
  title: string;
  description: string;
  /** The one address of this page; null for what has none (404, 410). */
  path: string | null;
  /** A feed beside the site's own: that of the section. */
  feed?: { title: string; path: string };
  noindex?: boolean;
  /** Structured data: JSON for the `application/ld+json` block, already escaped for a script element. */
  jsonLd?: string;
  article?: ArticleHead;
  /** It shows posts of a live story, which have a script of their own. */
  posts?: boolean;
};

/** What a story's page says besides. */
export type ArticleHead = {
  published: Date;
  updated: Date | null;
  section: string;
  authors: string[];
  topics: string[];
  picture: SharingPicture | null;
};

/** The `<head>` of every page. */
export function PageHead({ frame, content }: { frame: SiteFrame; content: HeadContent }) {
  const { assets, newsroom } = frame;
  const title = content.path === '/' ? newsroom : `${content.title} | ${newsroom}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {content.description !== '' && <meta name="description" content={content.description} />}
      {(content.noindex || frame.demo) && <meta name="robots" content="noindex" />}
      {content.path !== null && (
        <link rel="canonical" href={absoluteAddress(frame.publicUrl, content.path)} />
      )}
      <meta name="color-scheme" content="light dark" />
      {each(assets.fonts, (href) => (
        <FontPreload href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <link rel="stylesheet" href={assets.stylesheet} />
      <script src={assets.early} />
      <link rel="alternate" type="application/rss+xml" title={newsroom} href={SITE_FEED_PATH} />
      {content.feed && (
        <link
          rel="alternate"
          type="application/rss+xml"
          title={content.feed.title}
          href={content.feed.path}
        />
      )}
      {content.path !== null && <OpenGraph frame={frame} content={content} path={content.path} />}
      {content.article && <ArticleMeta article={content.article} />}
      {content.jsonLd !== undefined && <script type="application/ld+json">{content.jsonLd}</script>}
      <script src={assets.script} data-live={assets.live} defer />
      {content.posts && <script src={assets.posts} defer />}
    </head>
  );
}

function FontPreload({ href }: { href: string }) {
  return <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />;
}

function OpenGraph({ frame, content, path }: { frame: SiteFrame; content: HeadContent; path: string }) {
  const picture = content.article?.picture ?? null;
  return (
    <>
      <meta property="og:type" content={content.article ? 'article' : 'website'} />
      <meta property="og:site_name" content={frame.newsroom} />
      <meta property="og:title" content={content.title} />
      {content.description !== '' && <meta property="og:description" content={content.description} />}
      <meta property="og:url" content={absoluteAddress(frame.publicUrl, path)} />
      {picture && (
        <>
          <meta property="og:image" content={absoluteAddress(frame.publicUrl, picture.path)} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          {picture.alt !== '' && <meta property="og:image:alt" content={picture.alt} />}
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}

function ArticleMeta({ article }: { article: ArticleHead }) {
  return (
    <>
      <meta property="article:published_time" content={article.published.toISOString()} />
      {article.updated && <meta property="article:modified_time" content={article.updated.toISOString()} />}
      <meta property="article:section" content={article.section} />
      {each(article.topics, (topic) => (
        <meta property="article:tag" content={topic} />
      ))}
      {each(article.authors, (author) => (
        <meta name="author" content={author} />
      ))}
    </>
  );
}
