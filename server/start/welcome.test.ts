import { expect, test } from 'vitest';
import { welcome } from '#server/start/welcome.ts';

test('a start says where to go', () => {
  expect(welcome({})).toContain('http://localhost:3000/desk');
  expect(welcome({})).not.toContain('administrator');
});

test('without an administrator it gives the link to make one', () => {
  expect(welcome({ setUpLink: 'http://localhost:3000/setup?token=abc' })).toContain('/setup?token=abc');
});

test('with the demo it says who can sign in', () => {
  const people = [
    { name: 'Ada Quill', email: 'ada@demo.example', role: 'writer', password: 'slow-copper-kettle' },
  ];
  expect(welcome({ people })).toMatch(/ada@demo\.example +slow-copper-kettle +Ada Quill, writer/);
});
