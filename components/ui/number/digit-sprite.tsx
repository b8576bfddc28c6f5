import { digits } from '#lib/text/digits.ts';

/** The ten figures, once per page; every `Numerals` refers to them. */
export function DigitSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {Object.entries(digits).map(([digit, { path, bevel }]) => (
          <path key={digit} id={`d${digit}`} d={path} {...(bevel && { strokeLinejoin: 'bevel' })} />
        ))}
      </defs>
    </svg>
  );
}
