'use client';

const LIST = 'copydesk.list';
const ROW = 'copydesk.row';

/** Keeps the address of the list that was looked at last in this tab. */
export function rememberList(address: string): void {
  sessionStorage.setItem(LIST, address);
}

/** The list that was looked at last in this tab, or `otherwise`. */
export function lastList(otherwise: string): string {
  return sessionStorage.getItem(LIST) ?? otherwise;
}

/** Keeps which row was chosen last. */
export function rememberRow(row: string): void {
  sessionStorage.setItem(ROW, row);
}

/** The row that was chosen last, once: whoever opens another list begins at its top. */
export function takeRow(): string | null {
  const row = sessionStorage.getItem(ROW);
  sessionStorage.removeItem(ROW);
  return row;
}
