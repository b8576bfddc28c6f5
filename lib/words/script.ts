import { CHINESE_ONLY, LANGUAGES, TRADITIONAL } from './language.ts';

interface Site {
  /** Prefix of the site, or ''. */
  basePath: string;
  /** Pages stand a second time in Traditional Chinese (lib/traditional). */
  hasTraditional: boolean;
}

/**
 * A script that leads readers who have chosen a language to the page they are on in that language, before
 * anything of it is painted; it hides the page on the way, and shows it where that fails. It is the same on all
 * pages, and finds out by the address in which language each is.
 * @param key of the choice in the browser's storage.
 */
export function languageScript({ basePath, hasTraditional }: Site, key: string): string {
  const prefixes = Object.entries(LANGUAGES).map(([language, { prefix }]) => [language, prefix]);
  if (hasTraditional) prefixes.push([TRADITIONAL.choice, TRADITIONAL.prefix]);
  const ways = JSON.stringify(Object.fromEntries(prefixes));
  const known = prefixes
    .map(([, prefix = '']) => prefix.slice(1))
    .filter((prefix) => prefix !== '');
  return (
    `try{var c=localStorage.getItem('${key}'),w=${ways}[c],` +
    `p=location.pathname.slice(${basePath.length}),` +
    `h=(/^\\/(?:${known.join('|')})(?=\\/)/.exec(p)||[''])[0],r=p.slice(h.length);` +
    // The search page speaks the languages of the dictionary only.
    `if(c==='${TRADITIONAL.choice}'&&/^\\/search\\//.test(r))w='';` +
    `if(typeof w==='string'&&w!==h&&!${CHINESE_ONLY}.test(r)){` +
    `var s=document.documentElement.style;s.visibility='hidden';` +
    `setTimeout(function(){s.visibility=''},3e3);` +
    `location.replace('${basePath}'+w+r+location.search+location.hash)}}catch(e){}`
  );
}
