import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analysis } from '../library/testing';
import { EngineClient, type EnginePort } from './client';
import type { CompareRequest, EngineMessage, NumberRequest, TextRequest } from './protocol';

/** A worker that answers when it is told to. */
class StandInPort implements EnginePort {
  requests: (TextRequest | NumberRequest)[] = [];
  terminated = false;
  #message: (event: { data: EngineMessage }) => void = () => undefined;
  #error: (event: { message?: string }) => void = () => undefined;

  postMessage(request: TextRequest | NumberRequest | CompareRequest): void {
    if (request.kind !== 'compare') this.requests.push(request);
  }

  addEventListener(type: 'message' | 'error', listener: never): void {
    if (type === 'message') this.#message = listener;
    else this.#error = listener;
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(): void {
    const request = this.requests.at(-1);
    this.#message({
      data: { kind: 'analysis', job: request?.job ?? 0, json: JSON.stringify(analysis()) },
    });
  }

  say(data: EngineMessage): void {
    this.#message({ data });
  }

  crash(): void {
    this.#error({ message: 'out of memory' });
  }
}

function client(): { engine: EngineClient; ports: StandInPort[] } {
  const ports: StandInPort[] = [];
  const engine = new EngineClient(() => {
    const port = new StandInPort();
    ports.push(port);
    return port;
  });
  return { engine, ports };
}

describe('EngineClient', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers with the analysis', async () => {
    const { engine, ports } = client();
    const outcome = engine.analyse('甲');
    ports[0]?.answer();
    expect((await outcome).kind).toBe('analysis');
  });

  it('lets only the newest of the waiting texts through', async () => {
    const { engine, ports } = client();
    const first = engine.analyse('一');
    const second = engine.analyse('二');
    const third = engine.analyse('三');
    expect(ports[0]?.requests.map(({ text }) => text)).toEqual(['一']);
    ports[0]?.answer();
    expect(ports[0]?.requests.map(({ text }) => text)).toEqual(['一', '三']);
    ports[0]?.answer();
    expect((await Promise.all([first, second, third])).map(({ kind }) => kind)).toEqual([
      'analysis',
      'replaced',
      'analysis',
    ]);
  });

  it('starts a new worker after a crash and after a trap', async () => {
    const { engine, ports } = client();
    const lost = engine.analyse('甲');
    ports[0]?.crash();
    expect(await lost).toEqual({ kind: 'failed', why: 'engine', reason: 'out of memory' });
    const trapped = engine.analyse('乙');
    ports[1]?.say({ kind: 'failed', job: 2, why: 'memory', reason: 'unreachable' });
    expect(await trapped).toEqual({ kind: 'failed', why: 'memory', reason: 'unreachable' });
    expect(ports.map((port) => port.terminated)).toEqual([true, true]);
    const next = engine.analyse('丙');
    ports[2]?.answer();
    expect((await next).kind).toBe('analysis');
  });

  it('answers numbers with nothing when the engine crashes', async () => {
    const { engine, ports } = client();
    const text = engine.analyse('甲');
    const number = engine.read('三');
    ports[0]?.say({ kind: 'failed', job: 2, why: 'memory', reason: 'unreachable' });
    expect(await number).toBeNull();
    expect(await text).toEqual({ kind: 'failed', why: 'memory', reason: 'unreachable' });
    expect(ports[0]?.terminated).toBe(true);
  });

  it('tells when the engine cannot be loaded', async () => {
    const { engine, ports } = client();
    engine.warmUp();
    const outcome = engine.analyse('甲');
    ports[0]?.say({ kind: 'unavailable', why: 'network', reason: '404' });
    expect(await outcome).toEqual({ kind: 'failed', why: 'network', reason: '404' });
  });

  it('ends the worker that still reads an older text, and lets a short one come to its end', async () => {
    const { engine, ports } = client();
    const older = engine.analyse('旧');
    ports[0]?.say({ kind: 'ready' });
    const newer = engine.analyse('新');
    expect(ports[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(await older).toEqual({ kind: 'replaced' });
    expect(ports.map((port) => port.terminated)).toEqual([true, false]);
    expect(ports[1]?.requests.map(({ text }) => text)).toEqual(['新']);
    ports[1]?.answer();
    expect((await newer).kind).toBe('analysis');
  });

  it('does not start another worker while the first is loading', () => {
    const { engine, ports } = client();
    void engine.analyse('旧');
    void engine.analyse('新');
    vi.advanceTimersByTime(5000);
    expect(ports).toHaveLength(1);
  });

  it('ends what is read, and what waits, when told to', async () => {
    const { engine, ports } = client();
    const outcomes = [engine.analyse('一'), engine.analyse('二')];
    engine.cancel();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
    expect(ports[0]?.terminated).toBe(true);
    const next = engine.analyse('三');
    // What the ended worker had on its way is no answer to anything.
    ports[0]?.answer();
    ports[1]?.answer();
    expect((await next).kind).toBe('analysis');
  });

  it('gives a text a time that follows its length', async () => {
    const { engine, ports } = client();
    const outcomes = ['短', '长'.repeat(1_000_000)].map((text) => {
      const outcome = engine.analyse(text);
      ports.at(-1)?.say({ kind: 'ready' });
      vi.advanceTimersByTime(30_000);
      const ended = ports.at(-1)?.terminated;
      vi.advanceTimersByTime(60_000);
      return { outcome, ended };
    });
    expect(outcomes.map(({ ended }) => ended)).toEqual([true, false]);
    for (const { outcome } of outcomes) expect(await outcome).toMatchObject({ kind: 'failed', why: 'slow' });
  });

  it('does not wait for an engine for ever, and tries again with the next text', async () => {
    const { engine, ports } = client();
    const outcome = engine.analyse('甲');
    vi.advanceTimersByTime(120_000);
    expect(await outcome).toMatchObject({ kind: 'failed', why: 'network' });
    const next = engine.analyse('甲');
    ports[1]?.answer();
    expect((await next).kind).toBe('analysis');
  });
});
