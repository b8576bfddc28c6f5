import type { ReactElement } from 'react';
import { digits } from '#lib/text/digits.ts';

const GAP = 10;
const POINT = 11.5;

/** Digits and points of a value, each moved to its place. */
function layOut(value: string): { parts: ReactElement[]; width: number } {
  const parts: ReactElement[] = [];
  let x = 0;
  for (const [index, character] of [...value].entries()) {
    const digit = digits[character];
    if (digit) {
      parts.push(<use key={index} href={`#d${character}`} x={x} />);
      x += digit.width + GAP;
    } else if (character === '.') {
      const square = `M${x + 3} 87.5h${POINT}v${POINT}h-${POINT}z`;
      parts.push(<path key={index} className="numerals-point" d={square} />);
      x += POINT + 6 + GAP;
    }
  }
  return { parts, width: Math.max(0, x - GAP) };
}

/**
 * A date, year or count in the newsletter's own figures. Always decoration:
 * the caller says the same in text (visible, or `sr-only`).
 */
export function Numerals({ value, size }: { value: string; size: 'xl' | 'l' | 'm' | 's' | 'xs' }) {
  const { parts, width } = layOut(value);
  return (
    <svg
      className={`numerals numerals-${size}`}
      viewBox={`0 0 ${width} 100`}
      aria-hidden="true"
      focusable="false"
    >
      {parts}
    </svg>
  );
}
