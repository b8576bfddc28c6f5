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

/** What is said of a field, Markdown. */
function said(name, { properties, required = [] }) {
  const { description = '', examples = [] } = properties[name];
  const written = examples.map((one) => (Array.isArray(one) ? `[${one.join(', ')}]` : String(one)));
  const must = required.includes(name) ? '必填。' : '可以不写。';
  return [`${must}${description}`, ...written.map((one) => `\`${name}: ${one}\``)].join('\n\n');
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
      text: properties[name].type === 'array' ? `${name}: [$1]` : `${name}: $1`,
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
