// Follows the posts of a live story while its page is open. Only such a page has this script.
import { followPosts } from '#site/reader/posts/follow-posts.ts';

const place = document.querySelector<HTMLElement>('[data-posts]');
if (place) followPosts(place);
