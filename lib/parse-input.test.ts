import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '#lib/parse-input.ts';

const schema = z.object({ name: z.string(), parts: z.array(z.object({ text: z.string() })) });

it.each(['a\0b', 'a\ud800b'])('text that PostgreSQL cannot keep is refused, wherever it is: %j', (text) => {
  expect(parseInput(schema, { name: text, parts: [] })).toMatchObject({ ok: false, code: 'invalid' });
  expect(parseInput(schema, { name: '', parts: [{ text }] })).toMatchObject({ ok: false, code: 'invalid' });
});

it('everything else is taken as it is', () => {
  const given = { name: 'Zoë \u{1f600}', parts: [{ text: 'بالعربية' }] };
  expect(parseInput(schema, given)).toEqual({ ok: true, value: given });
  const day = new Date(0);
  expect(parseInput(z.object({ day: z.date().nullable() }), { day })).toEqual({ ok: true, value: { day } });
});
