/** What of a key event decides: a test makes one without a browser. */
export type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/**
 * Whether an event is these keys: `Mod-k` (Ctrl, on Apple's Cmd), `?`, `ArrowDown`, `Space`. Shift counts only with Mod:
 * `?` is a key with Shift on some keyboards and without on others.
 */
export function matchKeys(event: Pressed, keys: string, isApple: boolean): boolean {
  const parts = keys.split('-');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('Mod');
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const otherMod = isApple ? event.ctrlKey : event.metaKey;
  if (mod !== wantsMod || otherMod || event.altKey !== parts.includes('Alt')) return false;
  if (wantsMod && event.shiftKey !== parts.includes('Shift')) return false;
  return nameOf(event.key) === nameOf(key);
}

/** The keys as they are written on a keyboard: `['Ctrl', 'K']`, `['⌘', 'K']`, `['G', 'S']` for one after the other. */
export function shownKeys(keys: string, isApple: boolean): string[] {
  return keys.split(/[- ]/).map((part) => {
    if (part === 'Mod') return isApple ? '⌘' : 'Ctrl';
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  minus: '-',
};

function nameOf(key: string): string {
  if (key === ' ') return 'space';
  return key.toLowerCase();
}
