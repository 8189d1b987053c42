/** How a reader wants to read: a size of story text in per cent, and the theme of the device or their own. */
export type Choices = { size: number; theme: 'auto' | 'light' | 'dark' };

/** The sizes on offer. */
export const SIZES = [100, 120, 150, 200];

const KEY = 'reading';
const DARK = '(prefers-color-scheme: dark)';
/** The condition of the dark rules in each case. All name the scheme, by which the rules are found again. */
const CONDITIONS = {
  auto: `screen and ${DARK}`,
  light: `screen and ${DARK} and (max-width: 0)`,
  dark: `screen and ${DARK}, screen and (prefers-color-scheme: light)`,
};

/** What was chosen in this browser; the usual where nothing was, or where the browser keeps nothing. */
export function readChoices(): Choices {
  const [size, theme] = (stored() ?? '').split(' ');
  const wanted = Number(size);
  return {
    size: SIZES.includes(wanted) ? wanted : 100,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** Keeps what was chosen, in this browser only. */
export function keepChoices({ size, theme }: Choices): void {
  try {
    localStorage.setItem(KEY, `${size} ${theme}`);
  } catch {
    // A browser that keeps nothing shows it for this page.
  }
}

/** Shows the page as chosen. The one set of dark colours is switched by its condition, so that it is written once. */
export function applyChoices(page: Document, { size, theme }: Choices): void {
  const root = page.documentElement;
  root.dataset.size = String(size);
  root.dataset.theme = theme;
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme'))
        rule.media.mediaText = CONDITIONS[theme];
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
