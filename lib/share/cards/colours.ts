/** The site's light colours (app/tokens.css; a test compares them). */
export const colours = {
  paper: '#fbfbfc',
  sheet: '#eef3fd',
  ink: '#12161c',
  ink2: '#434b57',
  ink3: '#626c7a',
  edge: '#7f8896',
  line: '#e2e5ea',
  accent: '#124fd6',
  onAccent: '#ffffff',
  /** Ink at 32 % on paper. */
  weekend: '#b0b2b4',
} as const;

/** Hue angles of the projects that have one, in degrees of OKLCH (app/tokens.css, compared). */
export const hues: Readonly<Record<string, number>> = {
  seata: 28,
  mosn: 300,
  'sofa-jraft': 152,
  'sofa-rpc': 238,
  'sofa-ark': 70,
  'sofa-registry': 195,
  'sofa-boot': 125,
  layotto: 350,
  'sofa-tracer': 95,
  'sofa-bolt': 48,
  occlum: 275,
  tongsuo: 12,
  kusionstack: 218,
  'sofa-serverless': 175,
  'sofa-hessian': 325,
};

/** Lightness and chroma that all hues share. */
export const hueTone = { lightness: 0.6, chroma: 0.145 } as const;

/**
 * An OKLCH colour as sRGB `#rrggbb`, clipped to the gamut channel by channel.
 * Source: Björn Ottosson, "A perceptual color space for image processing".
 */
export function oklchToHex(lightness: number, chroma: number, degrees: number): string {
  const a = chroma * Math.cos((degrees * Math.PI) / 180);
  const b = chroma * Math.sin((degrees * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${linear.map(channel).join('')}`;
}

/** Gamma of sRGB (IEC 61966-2-1), as two hexadecimal figures. */
function channel(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(255 * Math.min(1, Math.max(0, value)));
  return byte.toString(16).padStart(2, '0');
}

/** Colour of a project's dot; grey without a project or a hue. */
export function projectColour(slug: string | null): string {
  const hue = hues[slug ?? ''];
  if (hue === undefined) return colours.edge;
  return oklchToHex(hueTone.lightness, hueTone.chroma, hue);
}
