import { absoluteAddress, authorFeedPath, authorPath, frontPath } from '#site/addresses.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import { StoryList } from '#site/lists/story-list.tsx';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { scriptSafeJson } from '#site/story/story-json-ld.ts';

/** An author as readers know them; `words` and `shortId` make the address. */
export type AuthorLink = { name: string; role: string; words: string; shortId: string };

/** A page of an author's stories. `before` is the cursor this page was asked with (null on the first), `older` that of the next. */
export type AuthorPage = {
  frame: SiteFrame;
  author: AuthorLink;
  stories: StoryCard[];
  before: string | null;
  older: string | null;
};

/** The stories that carry somebody's byline, newest first. */
export function AuthorPageView({ frame, author, stories, before, older }: AuthorPage) {
  const { name, role, words, shortId } = author;
  const pathOf = (cursor: string | null) => authorPath(words, shortId, cursor);
  const feed = { title: `${name} | ${frame.newsroom}`, path: authorFeedPath(words, shortId) };
  return (
    <PageShell
      frame={frame}
      head={{
        title: name,
        description: [role, `Stories by ${name} from ${frame.newsroom}.`].filter(Boolean).join('. '),
        path: pathOf(before),
        feed,
        noindex: before !== null,
        jsonLd: before === null ? scriptSafeJson(profile(author, frame)) : undefined,
      }}
    >
      <div className="list-page">
        <StoryList
          heading={name}
          below={<AuthorLine role={role} feedPath={feed.path} />}
          stories={stories}
          time={frame.time}
          olderHref={older === null ? null : pathOf(older)}
        />
      </div>
    </PageShell>
  );
}

function AuthorLine({ role, feedPath }: { role: string; feedPath: string }) {
  return (
    <p className="list-line">
      {role !== '' && <span>{role}</span>}
      <a href={feedPath}>RSS</a>
    </p>
  );
}

/** https://schema.org/ProfilePage, with what Google asks of one: developers.google.com/search/docs/appearance/structured-data/profile-page */
function profile({ name, role, words, shortId }: AuthorLink, frame: SiteFrame) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name,
      url: absoluteAddress(frame.publicUrl, authorPath(words, shortId)),
      ...(role !== '' && { jobTitle: role }),
      worksFor: {
        '@type': 'NewsMediaOrganization',
        name: frame.newsroom,
        url: absoluteAddress(frame.publicUrl, frontPath()),
      },
    },
  };
}
