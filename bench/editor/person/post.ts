import type { Page } from '@playwright/test';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Effort } from './effort.ts';

/** What lies on the clipboard: Markdown that was selected as text, or what a browser gives of a page. */
export type Way = 'text' | 'html';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** A passage of a post as a page shows it. */
const pageOf = (text: string): string => toHtml(toHast(markdown.parse(text)));

/** The tab in which the post stands; what is copied there is made by the browser itself. */
export class Post {
  constructor(
    private readonly page: Page,
    private readonly way: Way,
  ) {}

  /** Goes to the post, selects a passage, copies it and comes back. */
  async copy(text: string, effort: Effort): Promise<void> {
    effort.pressElsewhere(2);
    // From its beginning to its end.
    effort.pointElsewhere(2);
    effort.pressElsewhere(2);
    effort.pressElsewhere(2);
    await this.#copy(text, this.way);
  }

  /** The address of a link: by the menu of the browser, where there is a link. */
  async copyAddress(address: string, effort: Effort): Promise<void> {
    if (this.way === 'text') {
      await this.copy(address, effort);
      return;
    }
    effort.pressElsewhere(2);
    effort.pointElsewhere(2);
    effort.pressElsewhere(2);
    await this.#copy(address, 'text');
  }

  async #copy(text: string, way: Way): Promise<void> {
    const { page } = this;
    await page.bringToFront();
    await page.setContent('<textarea></textarea><article></article>');
    if (way === 'text') {
      const source = page.locator('textarea');
      await source.fill(text);
      await source.press('Control+a');
    } else {
      await page.locator('article').evaluate((article, html) => {
        article.innerHTML = html;
        getSelection()?.selectAllChildren(article);
      }, pageOf(text));
    }
    await page.keyboard.press('Control+c');
  }
}
