import { notFound } from 'next/navigation';

/** Whatever the newsroom side does not have: without this the site's own catch-all would answer for it. */
export default function MissingDeskPage() {
  notFound();
}
