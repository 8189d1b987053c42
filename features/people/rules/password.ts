/** The least and most characters of a password. The most keeps hashing cheap. */
export const passwordLength = { least: 12, most: 200 };

/** What is wrong with a new password, in one sentence, or null. No rule about kinds of characters: length is what counts. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < passwordLength.least) return `A password has at least ${passwordLength.least} characters.`;
  if (length > passwordLength.most) return `A password has at most ${passwordLength.most} characters.`;
  if (password.trim().toLowerCase() === email.toLowerCase()) {
    return 'The e-mail address is no password: choose something that only you know.';
  }
  if (new Set(password).size < 4) return 'That is too few different characters.';
  return null;
}
