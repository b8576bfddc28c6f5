// Stands for the bundled search thread: a query says how long it takes (milliseconds) or that the thread
// dies.
let isOpen = false;

export default function work(task) {
  if ('read' in task) return { bytes: new SharedArrayBuffer(8) };
  if ('open' in task) {
    isOpen = true;
    return { opened: { content: 'digest', projects: ['sofa-kite'] } };
  }
  if (!isOpen) return 'closed';
  const { query } = task.query;
  if (query === 'die') process.exit(1);
  const started = performance.now();
  while (performance.now() - started < Number(query));
  return { answer: `"${query}"`, spent: performance.now() - started };
}
