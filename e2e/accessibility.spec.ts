import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PATHS = [
  ...[
    '/',
    '/weekly/',
    '/weekly/2023-02-24/',
    '/questions/',
    '/questions/2023-02-24-2/',
    '/projects/',
  ],
  ...['/projects/sofa-jraft/', '/releases/', '/readings/', '/search/', '/no-such-page/'],
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const path of PATHS) {
        test(`axe finds nothing on ${path}`, async ({ page }) => {
          await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`,
          );
          expect(found).toEqual([]);
        });
      }
    });
  }
}
