/** An e-mail address in the pieces between which a line may end: after @, dots, hyphens and underscores. Joined they are the address. */
export function emailPieces(email: string): string[] {
  return email.split(/(?<=[@._-])/);
}
