import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineClient, type EnginePort } from './client';
import type { EngineRequest } from './protocol';
import { serveEngine } from './serve';
import { startEngine } from './start';

/** A library that answers with the text and how many bytes it was given. */
const LIBRARY = `const named = (name) => Object.assign(new Error(name), { name });
export const loadAnalyzer = async ({ wasmBinary }) => ({
  extractJson: (text, known) => {
    globalThis.readings = [...(globalThis.readings ?? []), text];
    if (text.startsWith('!')) throw named(text.slice(1));
    return JSON.stringify({ text, bytes: wasmBinary.byteLength, known });
  },
  read: (text) => (text === '三' ? { value: 3, unit: null } : null),
  compare: async (reports) => {
    if (reports.some(({ analysis }) => analysis === '')) throw named('NotAnAnalysisError');
    return { reports: reports.map(({ file }) => file) };
  },
});//`;
const LIBRARY_URL = `data:text/javascript,${encodeURIComponent(LIBRARY)}`;

/** What the page sends first. */
const FILES: EngineRequest[] = [
  { kind: 'library', url: LIBRARY_URL },
  { kind: 'wasm', bytes: new ArrayBuffer(7) },
];

/** The engine and its client at the ends of a channel, as in a frame that may have no worker. */
function overChannel(given: EngineRequest[], warmUp = ''): EngineClient {
  return new EngineClient(() => {
    const { port1, port2 } = new MessageChannel();
    serveEngine(port2, warmUp);
    port2.start();
    port1.start();
    for (const request of given) port1.postMessage(request);
    const port: EnginePort = {
      postMessage: (request) => port1.postMessage(request),
      addEventListener: (type, listener) => port1.addEventListener(type, listener as EventListener),
      terminate: () => port1.close(),
    };
    return port;
  });
}

describe('serveEngine', () => {
  it('reads texts at the other end of a channel', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    expect(await engine.analyse('甲')).toMatchObject({ kind: 'analysis', analysis: { text: '甲', bytes: 7 } });
  });

  it('reads what warms it up again and again, and not once a text has come', async () => {
    const read = (text: string): number =>
      (globalThis as { readings?: string[] }).readings?.filter((one) => one === text).length ?? 0;
    overChannel(FILES, '暖').warmUp();
    await vi.waitFor(() => expect(read('暖')).toBeGreaterThan(3));
    overChannel([{ kind: 'text', job: 1, text: '热' }, ...FILES], '冷').warmUp();
    await vi.waitFor(() => expect(read('热')).toBeGreaterThan(0));
    await new Promise((done) => setTimeout(done, 20));
    expect(read('冷')).toBe(0);
  });

  it('answers where what warms it up cannot be read', async () => {
    const engine = overChannel(FILES, '!RuntimeError');
    engine.warmUp();
    await new Promise((done) => setTimeout(done, 20));
    expect(await engine.analyse('甲')).toMatchObject({ kind: 'analysis' });
  });

  it('is told what is known of a text', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    const known = { place: '示例市', year: 2025, name: '甲.txt' };
    expect(await engine.analyse('甲', known)).toMatchObject({ analysis: { known } });
  });

  it('lays analyses side by side, and goes on where one of them is none', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    const breathe = (): Promise<void> => Promise.resolve();
    const refused = engine.compare([{ file: 'c', analysis: '' }], breathe);
    const reports = ['a', 'b'].map((file) => ({ file, analysis: '{}' }));
    expect(await engine.compare(reports, breathe)).toEqual(['["reports",["a","b"]]']);
    expect(await refused).toBeNull();
    expect(await engine.analyse('甲')).toMatchObject({ kind: 'analysis' });
  });

  it('gives up a comparison whose worker ended while its reports were sent', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    let asked = 0;
    const reports = function* (): Generator<{ file: string; analysis: string }> {
      for (; asked < 3; asked += 1) yield { file: `${asked}`, analysis: '{}' };
    };
    const breathe = async (): Promise<void> => {
      void engine.analyse('甲');
      engine.cancel();
      await Promise.resolve();
    };
    expect(await engine.compare(reports(), breathe)).toBeNull();
    expect(asked).toBe(0);
  });

  it('reads numbers, beside a text that is analysed', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    const outcome = engine.analyse('甲');
    expect(await Promise.all([engine.read('三'), engine.read('热')])).toEqual([{ value: 3, unit: null }, null]);
    expect((await outcome).kind).toBe('analysis');
  });

  it.each([
    ['TextTooLongError', 'too-long'],
    ['OutOfMemoryError', 'memory'],
    ['RuntimeError', 'engine'],
  ])('knows a %s as %s', async (name, why) => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'wasm', bytes: new ArrayBuffer(7) },
    ]);
    expect(await engine.analyse(`!${name}`)).toEqual({ kind: 'failed', why, reason: name });
  });

  it('says why there is no engine', async () => {
    const engine = overChannel([
      { kind: 'library', url: LIBRARY_URL },
      { kind: 'no-wasm', reason: '404' },
    ]);
    expect(await engine.analyse('甲')).toEqual({ kind: 'failed', why: 'network', reason: '404' });
  });
});

describe('startEngine', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('asks for both files below the base address, with the version', async () => {
    const fetched = vi.fn(() => Promise.resolve(new Response(null, { status: 404, statusText: 'gone' })));
    vi.stubGlobal('fetch', fetched);
    const posted: unknown[] = [];
    startEngine({ postMessage: (request) => posted.push(request) }, 'https://example.org/v1/embed.html', '1a');
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    expect(posted).toEqual([
      { kind: 'library', url: 'https://example.org/v1/mubiao.js?v=1a' },
      { kind: 'no-wasm', reason: 'Error: 404 gone' },
    ]);
    expect(fetched).toHaveBeenCalledWith('https://example.org/v1/mubiao.1a.wasm');
  });
});
