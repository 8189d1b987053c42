/** Goes to the desk as a new document: nothing drawn for somebody else stays, and its nonce is its own. */
export function toDesk(): void {
  window.location.assign('/desk');
}
