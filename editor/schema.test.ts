import { describe, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';

type Spec = { attrs?: Record<string, { default?: unknown; validate?: unknown }> };

const types = [...Object.values(schema.nodes), ...Object.values(schema.marks)];
const attributes = types.flatMap((type) =>
  Object.entries((type.spec as Spec).attrs ?? {}).map(([name, spec]) => ({ type: type.name, name, ...spec })),
);
const passages = ['headline', 'standfirst', 'main', ...inGroup('block')];

describe('the schema', () => {
  test.each(attributes)('$type.$name has a rule, and its default keeps it', (attribute) => {
    expect(attribute.validate).toBeTypeOf('function');
    expect(() => (attribute.validate as (value: unknown) => void)(attribute.default)).not.toThrow();
  });

  test.each(attributes)('$type.$name refuses hostile values with a sentence', ({ validate }) => {
    const check = validate as (value: unknown) => void;
    for (const value of [
      undefined,
      { toString: 'javascript:alert(1)' },
      ['javascript:'],
      1e9,
      'x'.repeat(3_000),
    ]) {
      expect(() => check(value)).toThrow(/\.$/);
    }
  });

  test.each(passages)('%s has an id, as every passage must', (name) => {
    expect(schema.nodes[name]?.spec.attrs).toHaveProperty('id');
  });

  test('a document can be filled from nothing', () => {
    const filled = schema.topNodeType.createAndFill();
    expect(filled?.children.map((node) => node.type.name)).toEqual(['headline', 'paragraph']);
  });
});

function inGroup(group: string): string[] {
  return Object.values(schema.nodes)
    .filter((type) => type.isInGroup(group))
    .map((type) => type.name);
}
