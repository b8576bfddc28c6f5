// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { mount, pass } from './test-support/mount.ts';
import { Toast } from './toast.tsx';

const news = (text: string) => ({ id: text, text, action: null });

test('a long notice stays as long as it takes to read', async () => {
  vi.useFakeTimers();
  const onEnd = vi.fn();
  const view = mount(<Toast news={news('已删掉')} onEnd={onEnd} />);
  await pass(6000);
  expect(onEnd).toHaveBeenCalledTimes(1);
  view.render(<Toast news={news('图片放不进来，'.repeat(10))} onEnd={onEnd} />);
  await pass(10_000);
  expect(onEnd).toHaveBeenCalledTimes(1);
  await pass(500);
  expect(onEnd).toHaveBeenCalledTimes(2);
});
