const EMPTY_WORDS =
  /^(?:图片?|截图|配图|插图|封面|img|image|picture|photo|screen ?shot|weekly|untitled|undefined|null|alt(?: text)?|[\da-f-]{8,}(?![\d-]))?[\s\d_()（）-]*$/i;
const FILE_NAME = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$/i;

/** Alternative text worth reading out; '' for 图片, img, weekly.jpg and the like. */
export function usefulAlt(alt: string | undefined): string {
  const text = alt?.trim() ?? '';
  return EMPTY_WORDS.test(text) || FILE_NAME.test(text) ? '' : text;
}

/** Host of an address, without `www.`; '' for an address of this site. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}
