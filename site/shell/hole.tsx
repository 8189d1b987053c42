import { type HoleName, holeMark } from '#lib/page-cache/holes.ts';

/** Where the door puts a fragment that is pressed apart, so that what changes often empties no page. Empty where no door is. */
export function Hole({ name }: { name: HoleName }) {
  return <div data-hole={name}>{holeMark(name)}</div>;
}
