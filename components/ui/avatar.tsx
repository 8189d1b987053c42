type AvatarProps = { name: string; size?: 'small' | 'medium' };

/** A person by their initials. The name is said beside it, or by this where it stands alone. */
export function Avatar({ name, size = 'small' }: AvatarProps) {
  const box = size === 'small' ? 'size-5 text-[0.5625rem]' : 'size-8 text-sm';
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={`inline-flex shrink-0 select-none items-center justify-center rounded-full bg-off-soft font-semibold text-muted ${box}`}
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}
