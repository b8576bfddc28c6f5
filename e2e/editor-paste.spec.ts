import {
  answer,
  expect,
  openEditor,
  paste,
  preview,
  question,
  source,
  sourceText,
  test,
  writeAs,
} from './support/editor.ts';

// What other programs put on the clipboard becomes Markdown; nothing of it becomes a part of the page.

const WORD = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15">
<style>p.MsoNormal{margin:0}</style></head><body lang="ZH-CN"><!--StartFragment-->
<p class="MsoNormal"><b><span style="font-family:宋体">先看日志</span></b><span>，再看配置。<o:p></o:p></span></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span><span style="mso-list:Ignore">1.<span>&nbsp; </span></span></span><![endif]>打开目录</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span><span style="mso-list:Ignore">2.<span>&nbsp; </span></span></span><![endif]>找到最新的一个</p>
<!--EndFragment--></body></html>`,
  text: '先看日志，再看配置。\n1. 打开目录\n2. 找到最新的一个',
  markdown: '**先看日志**，再看配置。\n\n1. 打开目录\n2. 找到最新的一个',
};

const GITHUB = {
  html: `<meta charset="utf-8"><div class="markdown-body"><p dir="auto">先把 <code class="notranslate">timeout</code> 调大，见
<a href="https://github.com/sofastack/sofa-rpc/issues/9">#9</a>。</p><div class="highlight highlight-source-java"><pre>client.setTimeout(3000);</pre></div></div>`,
  text: '先把 timeout 调大，见 #9。\n\nclient.setTimeout(3000);',
};

const WECHAT = {
  html: `<section data-tool="mdnice编辑器"><p style="color: rgb(63, 63, 63)"><span style="letter-spacing: 1px">心跳每秒一次，</span><strong style="color: red">三次没有回音</strong>就算断开。</p><p><img data-src="https://mmbiz.qpic.cn/x.png" class="rich_pages"></p><p>细节见<a href="https://mp.weixin.qq.com/s/abc">原文</a>。</p></section>`,
  text: '心跳每秒一次，三次没有回音就算断开。\n\n细节见原文。',
};

test('from Word into a field: lists and bold text as Markdown, taken back by a key', async ({
  page,
}) => {
  await openEditor(page);
  await question(page).fill('日志在哪个目录？');
  await answer(page).focus();
  await paste(answer(page), WORD);
  await expect(answer(page)).toHaveValue(WORD.markdown);
  await expect(page.getByText('已整理成 Markdown')).toBeVisible();
  await expect(preview(page).getByRole('listitem').filter({ hasText: '打开目录' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answer(page)).toHaveValue('');
});

test('from GitHub into a field and into the text: code and links', async ({ page }) => {
  await openEditor(page);
  await answer(page).focus();
  await paste(answer(page), GITHUB);
  await expect(answer(page)).toHaveValue(
    /^先把 `timeout` 调大，见\s\[#9\]\(https:\/\/github\.com\/sofastack\/sofa-rpc\/issues\/9\)。\n\n```java\nclient\.setTimeout\(3000\);\n```/,
  );
  const inField = await answer(page).inputValue();
  await answer(page).fill('x');
  await writeAs(page, '文本');
  await source(page).getByText('x', { exact: true }).dblclick();
  await paste(source(page), GITHUB);
  await expect.poll(() => sourceText(page)).toContain(`<Answer>\n\n${inField}\n\n</Answer>`);
  // Undone, the plain text is there.
  await page.keyboard.press('Control+z');
  await expect.poll(() => sourceText(page)).toContain('先把 timeout 调大，见 #9。');
});

test('from WeChat: words, links and pictures by their address, no colours', async ({ page }) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  await page.route('https://mmbiz.qpic.cn/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: svg }),
  );
  await openEditor(page);
  await answer(page).focus();
  await paste(answer(page), WECHAT);
  await expect(answer(page)).toHaveValue(
    /^心跳每秒一次，\*\*三次没有回音\*\*就算断开。\n\n!\[\]\(https:\/\/mmbiz\.qpic\.cn\/x\.png\)\n\n细节见\[原文\]\(https:\/\/mp\.weixin\.qq\.com\/s\/abc\)。/,
  );
  await expect(answer(page)).toHaveValue(/^[^<>]*$/);
});

for (const way of ['表单', '文本'] as const) {
  test(`a picture is refused with the reason: ${way}`, async ({ page }) => {
    await openEditor(page);
    await question(page).fill('日志在哪个目录？');
    const place = way === '表单' ? question(page) : source(page);
    if (way === '文本') await writeAs(page, way);
    await place.focus();
    await paste(place, { picture: true });
    await expect(
      page.getByText(/1 张图片没有放进来：这里存不了图。提交后在 PR 的评论框里上传/),
    ).toBeVisible();
    if (way === '表单') await expect(place).toHaveValue('日志在哪个目录？');
  });
}

test('what is hostile stays words', async ({ page }) => {
  await openEditor(page);
  await answer(page).focus();
  const html = `<p>前<img src=x onerror="document.title='bad'"><script>document.title='bad'</script><a href="javascript:alert(1)">看</a>后</p>`;
  await paste(answer(page), { html, text: '前看后' });
  await expect(answer(page)).toHaveValue(/前\s*看\s*后/);
  await expect(answer(page)).not.toHaveValue(/javascript:|onerror|<script/);
  await expect(page).not.toHaveTitle('bad');
});

/** One megabyte of lines. */
const MEGABYTE = `${'这一行是为了量一量有多快才写的，没有别的意思。abcdefgh\n'.repeat(13_500)}`;

for (const way of ['文本', '表单'] as const) {
  test(`a megabyte is pasted and the next key is shown soon: ${way}`, async ({ page }) => {
    await openEditor(page, way === '文本' ? '?kind=weekly' : '');
    expect(Buffer.byteLength(MEGABYTE)).toBeGreaterThan(1_000_000);
    const place = way === '文本' ? source(page) : answer(page);
    await place.focus();
    await page.keyboard.press('Control+End');
    if (way === '文本') {
      await paste(place, { text: MEGABYTE });
      await expect(page.getByText(/第 1[34]\d{3} 行，第 1 列/)).toBeVisible();
    } else {
      // A control takes plain text by itself; the command behind `fill` takes minutes for so many lines.
      await place.evaluate((control: HTMLTextAreaElement, text) => {
        control.setRangeText(text, 0, 0, 'end');
        control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, MEGABYTE);
    }
    const before = Date.now();
    await page.keyboard.type('末');
    if (way === '文本') await expect(place.getByText('末', { exact: true })).toBeVisible();
    else await expect(place).toHaveValue(/末$/);
    // A control lays out all its lines for each key: there it is enough that nothing is lost.
    if (way === '文本') expect(Date.now() - before).toBeLessThan(1000);
  });
}
