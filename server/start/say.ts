/** Prints one line of progress for whoever typed `npm start`. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
