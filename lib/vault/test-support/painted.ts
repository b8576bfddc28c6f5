import sharp, { type Sharp } from 'sharp';

/** A painted picture of its own: the number makes it another one. */
export function painted(number: number, width = 64, height = 48): Sharp {
  const [r, g, b] = [(number * 67) % 256, (number * 131) % 256, (number * 29) % 256];
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

/** A picture with so much in it that smaller forms are smaller; the same one every time. */
export async function detailed(width: number, height: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let at = 0; at < raw.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    raw[at] = 96 + (state >>> 26) + (at % 97);
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** Two frames that follow each other. */
export async function moving(kind: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    [1, 2].map((number) => painted(number, 900, 40).png().toBuffer()),
  );
  const joined = sharp(frames, { join: { animated: true } });
  return kind === 'gif' ? joined.gif().toBuffer() : joined.webp({ lossless: true }).toBuffer();
}

/** A photograph that stands on its side, with the place where it was taken. */
export function photographed(kind: 'jpeg' | 'webp' | 'png' | 'avif'): Promise<Buffer> {
  return painted(5, 60, 40)
    .withExif({
      IFD0: { Make: 'Kite' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer();
}
