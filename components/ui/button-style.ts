export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const shape =
  'relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium select-none no-underline data-disabled:cursor-default data-disabled:opacity-50';

const kinds: Record<ButtonKind, string> = {
  primary:
    'border-transparent bg-accent-solid text-white data-hovered:brightness-110 data-pressed:brightness-95',
  secondary: 'border-edge bg-paper text-ink data-hovered:bg-sunken data-pressed:bg-line',
  quiet: 'border-transparent text-ink data-hovered:bg-sunken data-pressed:bg-line',
  danger:
    'border-transparent bg-danger-solid text-white data-hovered:brightness-110 data-pressed:brightness-95',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 px-2 text-sm pointer-coarse:h-10 pointer-coarse:px-3 pointer-coarse:text-md',
  medium: 'h-8 px-3 text-base pointer-coarse:h-11 pointer-coarse:px-4 pointer-coarse:text-lg',
};

const squares: Record<ButtonSize, string> = {
  small: 'size-7 pointer-coarse:size-10',
  medium: 'size-8 pointer-coarse:size-11',
};

/** The classes shared by what looks like a button: buttons, links, triggers. `square` is for an icon alone. */
export function buttonStyle(
  kind: ButtonKind = 'secondary',
  size: ButtonSize = 'medium',
  square = false,
): string {
  return `${shape} ${kinds[kind]} ${square ? squares[size] : sizes[size]}`;
}
