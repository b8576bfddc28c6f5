// `npm run lock:complete`, after changing dependencies: adds the optional packages of other platforms
// to package-lock.json where a registry mirror that lacks them made npm leave them out: `npm ci`
// refuses such a lock, and on those platforms the native parts of next, tailwindcss … would be missing.
import { readFileSync } from 'node:fs';
import { writeWhole } from './steps/whole-file.mjs';

const PATH = 'package-lock.json';
const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const CPU = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

const lock = JSON.parse(readFileSync(PATH, 'utf8'));
const words = (name) => name.split(/[/-]/);
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (path === '' || known.some((one) => lock.packages[one]) || !/^\d/.test(version)) continue;
    const os = OS.filter((one) => words(name).includes(one));
    const cpu = CPU.filter((one) =>
      words(name).some((word) => word === one || word.startsWith(`${one}`)),
    );
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 && { cpu: [cpu[0]] }),
      ...(entry.dev && { dev: true }),
      license: entry.license,
      optional: true,
      ...(os.length > 0 && { os }),
    };
    added.push(`${name}@${version}`);
  }
}
const names = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(names.map((name) => [name, lock.packages[name]]));
writeWhole(PATH, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} 项补入 ${PATH}`);
