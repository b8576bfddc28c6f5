import { Numerals } from './numerals.tsx';

/** A number in numerals over what it counts. */
export function Count({ value, unit, size }: { value: number; unit: string; size: 'l' | 'm' }) {
  return (
    <div>
      <Numerals value={String(value)} size={size} />
      <p className="caption">
        <span className="sr-only">{value} </span>
        {unit}
      </p>
    </div>
  );
}
