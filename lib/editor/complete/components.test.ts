import { expect, test } from 'vitest';
import { authorComponents } from '#lib/mdx/spec.ts';
import { COMPONENTS } from './components.ts';

test('the facts say of each component what the law says', () => {
  const law = [...authorComponents].map(([name, spec]) => ({
    name,
    attributes: [...spec.attributes.keys()],
    required: [...spec.attributes].filter(([, { required }]) => required).map(([one]) => one),
    parent: spec.parent,
    empty: spec.empty,
  }));
  const facts = [...COMPONENTS].map(([name, { attributes, required, parent, empty }]) => ({
    ...{ name, attributes: Object.keys(attributes), required, parent, empty },
  }));
  expect(facts).toEqual(law);
});

test('an attribute has a list of values exactly where the law has one', () => {
  for (const [name, { attributes }] of COMPONENTS) {
    for (const [attribute, values] of Object.entries(attributes)) {
      const { value, example } = authorComponents.get(name)?.attributes.get(attribute) ?? {};
      if (!value) throw new Error(`${name} ${attribute}`);
      const where = `${name} ${attribute}`;
      const [, shown] = /"(.*)"/.exec(example ?? '') ?? [];
      for (const one of values ?? []) expect(value.safeParse(one).success, where).toBe(true);
      expect(value.safeParse('甲乙').success && values !== null, where).toBe(false);
      if (values) expect(values, where).toContain(shown);
      else expect('options' in value || 'values' in value, where).toBe(false);
    }
  }
});

test('a skeleton has the attributes that must be there', () => {
  for (const { required, attributes, skeleton } of COMPONENTS.values()) {
    const [tag = ''] = skeleton.split('>');
    const written = [...tag.matchAll(/(\w+)="/g)].map(([, name]) => name);
    expect(written).toEqual(expect.arrayContaining([...required]));
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(written));
  }
});
