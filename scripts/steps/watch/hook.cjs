// Preloaded into every Node process of a watched command (NODE_OPTIONS): notes which programs it
// starts, where it connects to, and which files of the content it loads as code, a line of JSON each.
const { appendFileSync } = require('node:fs');
const children = require('node:child_process');
const datagrams = require('node:dgram');
const names = require('node:dns');
const modules = require('node:module');
const net = require('node:net');
const { sep } = require('node:path');
const threads = require('node:worker_threads');

const { WATCH_RECORD: record, WATCH_CONTENT: content } = process.env;
const note = (kind, ...what) =>
  appendFileSync(record, `${JSON.stringify({ kind, what: what.map(String) })}\n`);

/** Calls `before` with the arguments of every call of a function of an object. */
function spy(object, name, before) {
  const own = object[name];
  object[name] = function spied(...args) {
    before(...args);
    return own.apply(this, args);
  };
}

spy(children.ChildProcess.prototype, 'spawn', ({ file, args = [] }) =>
  note('process', file, ...args.slice(1)),
);
for (const name of ['spawnSync', 'execFileSync']) {
  spy(children, name, (file, args) => note('process', file, ...(Array.isArray(args) ? args : [])));
}
spy(children, 'execSync', (command) => note('process', 'sh', '-c', command));
threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    note('process', 'worker', options?.eval ? '(eval)' : file);
    super(file, options);
  }
};
spy(net.Socket.prototype, 'connect', (first, second) => {
  const [options] = Array.isArray(first) ? first : [first];
  if (options === null || typeof options !== 'object') {
    if (!Number.isNaN(Number(options))) note('network', second ?? 'localhost', options);
  } else if (options.path === undefined) note('network', options.host ?? 'localhost', options.port);
});
spy(datagrams.Socket.prototype, 'send', (...args) =>
  note('network', ...args.filter((one) => typeof one === 'string' || typeof one === 'number')),
);
for (const holder of [names, names.promises]) {
  for (const name of ['lookup', 'resolve']) spy(holder, name, (host) => note('network', host));
}
spy(modules.prototype, 'load', (path) => {
  if (path.startsWith(content + sep)) note('module', path);
});
modules.syncBuiltinESMExports();
