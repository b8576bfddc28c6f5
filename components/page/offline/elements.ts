/** An element with a class and what stands in it. */
export function element(
  name: string,
  className: string,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A small button. @param label what it says to those who do not see what stands around it. */
export function press(text: string, act: () => void, label = text): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button-secondary button-small';
  made.textContent = text;
  if (label !== text) made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}
