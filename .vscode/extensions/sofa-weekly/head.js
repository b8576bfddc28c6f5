// What can be written into the head of a content file, from its JSON Schema. Knows no editor.

/**
 * The lines of a head, between its fences; a head that is still open reaches as far as its fields do.
 * @param {readonly string[]} lines of the file
 * @returns {{ first: number, end: number } | null} the first line, and the one behind the last
 */
function headOf(lines) {
  if (lines[0]?.trimEnd() !== '---') return null;
  const fence = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (fence > 0) return { first: 1, end: fence };
  const text = lines.findIndex(
    (line, at) => at > 0 && !/^(?:[\w-]*\s*(?::.*)?|\s.*|#.*)$/.test(line),
  );
  return { first: 1, end: text < 0 ? lines.length : text };
}

const nameOn = (line) => /^([\w-]+)\s*:/.exec(line)?.[1];

const holdsRecords = ({ items }) => items?.type === 'object';

/** A record below its field, a line for each of its own. */
const recordLines = (fields) =>
  fields.map(([name, value], at) => `${at === 0 ? '  - ' : '    '}${name}: ${value}`).join('\n');

/** A field with an example, Markdown. */
function written(name, field, example) {
  if (holdsRecords(field)) {
    const records = example.map((one) => recordLines(Object.entries(one)));
    return ['```yaml', `${name}:`, ...records, '```'].join('\n');
  }
  return `\`${name}: ${Array.isArray(example) ? `[${example.join(', ')}]` : String(example)}\``;
}

/** What is said of a field, Markdown. */
function said(name, { properties, required = [] }) {
  const { description = '', examples = [] } = properties[name];
  const must = required.includes(name) ? '必填。' : '可以不写。';
  const shown = examples.map((one) => written(name, properties[name], one));
  return [`${must}${description}`, ...shown].join('\n\n');
}

/** What completion writes of a field, with the places where one goes on. */
function begun(name, field) {
  if (holdsRecords(field)) {
    const { required = [] } = field.items;
    const fields = required.map((one, at) => [one, `$${at + 1}`]);
    return `${name}:\n${recordLines(fields)}`;
  }
  return field.type === 'array' ? `${name}: [$1]` : `${name}: $1`;
}

/**
 * The fields that may be written on a line where a name is being typed, those that must be there first.
 * @param {object} schema of the head
 * @param {readonly string[]} lines of the file
 * @param {number} at the line, from 0
 * @param {string} typed what stands on it before the cursor
 */
function completionsAt(schema, lines, at, typed) {
  const head = headOf(lines);
  if (!head || at < head.first || at >= head.end || !/^[\w-]*$/.test(typed)) return [];
  const taken = lines.slice(head.first, head.end).filter((_, index) => head.first + index !== at);
  const names = new Set(taken.map(nameOn));
  const { properties, required = [] } = schema;
  const rank = (name) => (required.includes(name) ? 0 : 1);
  return Object.keys(properties)
    .filter((name) => name !== 'imported' && !names.has(name))
    .map((name, place) => ({
      name,
      text: begun(name, properties[name]),
      said: said(name, schema),
      must: required.includes(name),
      order: `${rank(name)}${String(place).padStart(2, '0')}`,
    }));
}

/**
 * What is said of the field whose name stands at a place, or null.
 * @param {number} column of the line, from 0
 */
function hoverAt(schema, lines, at, column) {
  const head = headOf(lines);
  const name = nameOn(lines[at] ?? '');
  if (!head || at < head.first || at >= head.end || !name || column > name.length) return null;
  return Object.hasOwn(schema.properties, name) ? said(name, schema) : null;
}

module.exports = { completionsAt, hoverAt };
