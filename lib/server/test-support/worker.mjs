// Stands for the bundled search worker: it cannot be opened at first, and a query says how long it
// takes (milliseconds) or that the thread dies.
let times = 0;

export default function work(task) {
  if (task === 'open') {
    times += 1;
    return times === 1
      ? { refused: '没有内容目录' }
      : { opened: { content: 'digest', projects: ['sofa-kite'] } };
  }
  if (task.query === 'die') process.exit(1);
  const started = performance.now();
  while (performance.now() - started < Number(task.query));
  return { answer: `"${task.query}"`, spent: performance.now() - started };
}
