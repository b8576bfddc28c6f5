type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element of the page. @param attributes `true` for one without a value; undefined and `false` leave it out.
 * @param children texts are put in as texts, whatever stands in them.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((one) => one !== null));
  return made;
}

/** A button that does something. @param name what it is called, where its text says too little by itself. */
export function button(
  text: string,
  does: (button: HTMLElement) => void,
  { name, ...attributes }: Attributes & { name?: string } = {},
): HTMLElement {
  const made = element('button', { type: 'button', 'aria-label': name, ...attributes }, text);
  made.addEventListener('click', () => does(made));
  return made;
}
