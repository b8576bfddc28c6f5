import { useEffect, useLayoutEffect } from 'react';
import { withBase } from '#lib/site/base-path.ts';
import { inLanguage } from '#lib/words/language.ts';
import { spoken } from '#language';
import { resultId } from '../result-id.ts';
import { isComposingKey } from '../composing-key.ts';
import type { Options } from './use-options.ts';
import { useStable } from './use-stable.ts';

interface Combobox {
  field: HTMLInputElement;
  options: Options;
  /** False while the options still belong to an earlier query. */
  settled: boolean;
  query: string;
  /** Address of the search page with the same query and filters, in the site's own language. */
  searchAddress: string;
  /** Called when a result or the search page is opened here. */
  onOpen: () => void;
}

/** The keys of a field whose options are a list of results, and what it says about them. */
export function useCombobox(combobox: Combobox): void {
  const { field, options } = combobox;
  const active = options.active ? resultId(options.active) : null;
  const expanded = options.results.length > 0;

  // On the element itself: moving through the list must not render the field and all results again.
  useLayoutEffect(() => {
    field.setAttribute('aria-expanded', String(expanded));
    if (active) field.setAttribute('aria-activedescendant', active);
    else field.removeAttribute('aria-activedescendant');
  }, [field, active, expanded]);

  // Keys may come faster than frames: each meets what the one before it has done.
  const onKey = useStable((event: KeyboardEvent): void => {
    if (isComposingKey(event)) return;
    if (event.key === 'ArrowDown') options.move(1);
    else if (event.key === 'ArrowUp') options.move(-1);
    else if (event.key === 'Enter')
      enter(combobox, event.ctrlKey || event.metaKey, (address) =>
        location.assign(withBase(inLanguage(address, spoken()))),
      );
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    field.addEventListener('keydown', onKey);
    return () => field.removeEventListener('keydown', onKey);
  }, [field, onKey]);
}

function enter(
  { options: { active }, settled, query, searchAddress, onOpen }: Combobox,
  newTab: boolean,
  go: (address: string) => void,
): void {
  if (!query.trim()) return;
  const option = settled && active ? document.getElementById(resultId(active)) : null;
  if (!(option instanceof HTMLAnchorElement)) {
    // Too quick for the results, or none: the search page answers the same query.
    go(searchAddress);
    onOpen();
  } else if (newTab) open(option.href, '_blank', 'noopener');
  else option.click();
}
