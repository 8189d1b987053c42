import { expect, it } from 'vitest';
import { passwordProblem } from '#features/people/rules/password.ts';

const email = 'ada.quill@demo.example';

it.each([
  ['eleven char', 'at least 12'],
  ['twelve chars', null],
  ['🗞️ 🗞️ 🗞️', 'at least 12'],
  ['x'.repeat(201), 'at most 200'],
  ['abcd'.repeat(50), null],
  [email, 'e-mail'],
  [` ${email.toUpperCase()}`, 'e-mail'],
  ['aaaaaaaaaaaa', 'too few different'],
  ['ababababab abab', 'too few different'],
  ['slow copper kettle', null],
])('%s: %s', (password, expected) => {
  const problem = passwordProblem(password, email);
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toContain(expected);
});
