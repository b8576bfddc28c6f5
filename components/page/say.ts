/** What is said aloud for people who do not see the page; an empty text ends it. */
export function say(words: string): void {
  const place = document.getElementById('said');
  if (place) place.textContent = words;
}
