// Loaded before the kiosk (`node --import`): ends it without a word at a chosen call to the disk, as a power cut would.
// VITRINE_KILL is `phase:n`: at the n-th call of that phase, counted from 0.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const [phase, number] = (process.env['VITRINE_KILL'] ?? '').split(':');
let left = Number(number);
/** Manifest and pointer are written in several calls, of which only the first names the file. */
let begun = false;
let copied = false;

const begins = {
  manifest: (path) => /[/\\]revisions[/\\][0-9a-f]{32}\.json/u.test(path),
  pointer: (path) => /[/\\]pointer\.json\.\d+/u.test(path),
  collect: (path, name) => name === 'rename' && path.endsWith('pointer.json'),
  // its folder is looked through first
  statistics: (path, name) => name === 'mkdir' && path.endsWith('statistics'),
};
const isPoint = {
  scan: (path, name) => name === 'readdir' && path.includes('vitrine-content-') && !path.includes('store'),
  copy: (path, name) =>
    (name === 'copyFile' && path.includes('unfinished')) ||
    (name === 'open' && path.includes('unfinished')) ||
    (name === 'rename' && /[/\\]objects[/\\]/u.test(path)),
  // only what is too large for memory is copied, and flushed when it is all there
  large: (path, name) => (copied ||= name === 'copyFile') && path.includes('unfinished'),
  decode: (path, name) =>
    ['rename', 'mkdir'].includes(name) && (path.includes('prepared') || path.endsWith('index.jsonl')),
  manifest: () => begun,
  pointer: () => begun,
  statistics: () => begun,
  collect: (path, name) => begun && ['rm', 'readdir'].includes(name) && path.includes('store'),
};

function passes(name, args) {
  const path = args.filter((one) => typeof one === 'string').join(' ');
  begun ||= begins[phase]?.(path, name) ?? false;
  if (!isPoint[phase]?.(path, name)) return;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
}

function watch(object, name) {
  const real = object[name];
  object[name] = function watched(...args) {
    passes(name, args);
    return real.apply(this, args);
  };
}

if (isMainThread && phase !== '') {
  for (const name of ['readdir', 'copyFile', 'open', 'rename', 'mkdir', 'rm', 'stat', 'writeFile'])
    watch(fs.promises, name);
  for (const name of ['open', 'write', 'fsync', 'close', 'rename', 'chmod', 'chown', 'stat', 'unlink', 'realpath'])
    watch(fs, name);
  syncBuiltinESMExports();
}
