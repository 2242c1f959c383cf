import { describe, expect, it } from 'vitest';
import { analysis } from '../library/testing';
import { EngineClient, type EnginePort } from './client';
import type { EngineMessage, NumberRequest, TextRequest } from './protocol';

/** A worker that answers when it is told to. */
class StandInPort implements EnginePort {
  requests: (TextRequest | NumberRequest)[] = [];
  terminated = false;
  #message: (event: { data: EngineMessage }) => void = () => undefined;
  #error: (event: { message?: string }) => void = () => undefined;

  postMessage(request: TextRequest | NumberRequest): void {
    this.requests.push(request);
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
    expect(await lost).toEqual({ kind: 'failed', reason: 'out of memory' });
    const trapped = engine.analyse('乙');
    ports[1]?.say({ kind: 'failed', job: 2, reason: 'unreachable' });
    expect(await trapped).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(ports.map((port) => port.terminated)).toEqual([true, true]);
    const next = engine.analyse('丙');
    ports[2]?.answer();
    expect((await next).kind).toBe('analysis');
  });

  it('answers numbers with nothing when the engine crashes', async () => {
    const { engine, ports } = client();
    const text = engine.analyse('甲');
    const number = engine.read('三');
    ports[0]?.say({ kind: 'failed', job: 2, reason: 'unreachable' });
    expect(await number).toBeNull();
    expect(await text).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect(ports[0]?.terminated).toBe(true);
  });

  it('tells when the engine cannot be loaded', async () => {
    const { engine, ports } = client();
    engine.warmUp();
    const outcome = engine.analyse('甲');
    ports[0]?.say({ kind: 'unavailable', reason: '404' });
    expect(await outcome).toEqual({ kind: 'failed', reason: '404' });
  });
});
