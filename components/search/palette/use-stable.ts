import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that never changes and calls the newest `callback`: what it is given to need not render again. */
export function useStable<A extends unknown[]>(callback: (...values: A) => void): typeof callback {
  const newest = useRef(callback);
  useLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...values: A) => newest.current(...values), []);
}
