/**
 * What a kept page may depend on. `posts:…` is what runs in a live story, `list:…` which stories stand in a list (its
 * stories are keys of their own), `list:breaking` the banner's, `list:corrections` the notes on all stories, `list:topics`
 * which topics there are, `list:sitemaps` where all stories are and when each changed, `all` what is on every page.
 */
export type CacheKey =
  | `${'story' | 'posts' | 'person' | 'picture' | 'video' | 'topic' | 'section'}:${string}`
  | `list:${'section' | 'topic' | 'person' | 'river'}:${string}`
  | 'list:front'
  | 'list:site'
  | 'list:sitemaps'
  | 'list:breaking'
  | 'list:corrections'
  | 'list:topics'
  | 'settings'
  | 'all';
