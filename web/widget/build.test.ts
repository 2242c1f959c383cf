import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const SCRIPT = resolve('build/site/v1/widget.js');
const MOST_BYTES = 12 * 1024;
const isHere = existsSync(SCRIPT);
if (!isHere) console.log(`skipped: no ${SCRIPT}`);

describe.skipIf(!isHere)('v1/widget.js', () => {
  const script = isHere ? readFileSync(SCRIPT, 'utf8') : '';

  it('is at most 12 KB on the way', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is a classic script that leaves no name behind, and parses no HTML', () => {
    expect(script.trim()).toMatch(/^(?:\(function|\(\(\)=>)/);
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/\b(?:import|export)\b[^=:]*["'`{]|innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });

  it('asks for nothing but the text of src, and stores nothing', () => {
    expect(script.match(/\bfetch\(/g)).toHaveLength(1);
    expect(script).not.toMatch(/XMLHttpRequest|localStorage|sessionStorage|\.cookie|serviceWorker|indexedDB/);
  });
});

/** What a reader of a `live` element loads beside `widget.js`, `embed.js` and the engine, in bytes after gzip. */
const LIVE_BYTES: [name: string, most: number][] = [
  ['live.js', 4700],
  ['live-en.js', 5490],
  // Of a text that sets no targets.
  ['untargeted.js', 862],
];

describe.skipIf(!isHere)('the scripts that read in place', () => {
  it.each(LIVE_BYTES)('%s is at most %d bytes on the way', (name, most) => {
    const script = readFileSync(resolve('build/site/v1', name));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most);
  });
});
