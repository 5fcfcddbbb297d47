/** Reading in a real worker: what arrives on the page is what reading on the spot gives, and what can go wrong is said. */
import { describe, expect, it } from 'vitest';
import { momentAt, sentenceAt, withCap } from '../../../src/evidence/evidence';
import { readerHere } from '../../../src/reading/here';
import { readerInWorkers, type WorkerLike } from '../../../src/reading/in-worker';
import type { FromWorker } from '../../../src/reading/messages';
import type { Opened, Progress, Reader, Reading, ReadResult, Source } from '../../../src/reading/model';
import text from '../../../geo/journeys/pyongyang-primorye-2023/journey.geojson?raw';

const start = (): WorkerLike =>
  new Worker(new URL('../../../src/reading/worker.ts', import.meta.url), { type: 'module' });
const noSpare = (): Promise<Reader> => Promise.reject(new Error('the spare reader was asked'));
const inWorker = readerInWorkers({ start, spare: noSpare, language: () => 'en' });
const here = readerHere();

const pasted: Source = { kind: 'text', name: 'a.geojson', text };

async function read(reader: Reader, source: Source, said: Progress[] = []): Promise<ReadResult & { failure: null }> {
  const result = await reader.read(source, (progress) => said.push(progress)).result;
  if (result?.failure !== null) throw new Error(JSON.stringify(result));
  return result;
}

function whole(opened: Opened | null): Opened {
  if (opened === null) throw new Error('nothing was opened');
  return opened;
}

describe('a file read in a worker', () => {
  it('is the same journey, route and evidence as one read on the spot, but for the document', async () => {
    const said: Progress[] = [];
    const [there, near] = [await read(inWorker, pasted, said), await read(here, pasted)];
    const [one, other] = [whole(there.opened), whole(near.opened)];
    const { source: _, ...journey } = other.journey as Opened['journey'] & { source: unknown };
    expect(one.journey).toEqual(journey);
    expect(one.route.line).toEqual(other.route.line);
    const { speaking, ...evidence } = one.evidence;
    const { speaking: spoken, ...expected } = other.evidence;
    expect({ ...evidence, journey: 0, route: 0 }).toEqual({ ...expected, journey: 0, route: 0 });
    for (let at = one.evidence.clock.startMs; at <= one.evidence.clock.endMs; at += 1_800_000) {
      expect(speaking?.at(at)).toEqual(spoken?.at(at));
      expect(sentenceAt(one.evidence, at)).toBe(sentenceAt(other.evidence, at));
      expect(momentAt(withCap(one.evidence, 45), at)).toEqual(momentAt(withCap(other.evidence, 45), at));
    }
    // One object each, as the engine made them: what is looked up is what is listed.
    expect(one.evidence.windows[3]?.claim).toBe(one.journey.claims[3]);
    expect(one.route.segments[0]?.segment).toBe(one.journey.segments[0]);
    expect(one.evidence.journey).toBe(one.journey);
    expect(said.map(({ step }) => step)).toEqual(['reading', 'measuring', 'weighing', 'checking']);
    there.exporter?.release();
  });

  it('is exported by the worker, byte for byte as on the spot; what cannot be written is refused with a reason', async () => {
    const [there, near] = [await read(inWorker, pasted), await read(here, pasted)];
    expect(await there.exporter?.formats()).toEqual(await near.exporter?.formats());
    const written = await there.exporter?.write('geojson');
    expect(written).toEqual(await near.exporter?.write('geojson'));
    expect(written?.fileName).toMatch(/\.geojson$/);
    await expect(there.exporter?.write('papyrus')).rejects.toThrow(/papyrus/);
    there.exporter?.release();
    await expect(there.exporter?.write('geojson')).rejects.toThrow();
  });

  it('that holds nothing gives its issues, located', async () => {
    const { opened, issues, exporter } = await read(inWorker, { kind: 'text', name: 'b.geojson', text: '{\n  oops' });
    expect(opened).toBeNull();
    expect(exporter).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'json-syntax', line: 2, column: 3 });
  });

  it('comes as bytes of a file too; an address that does not answer is a failure, not an error', async () => {
    const blob = new Blob(['\ufeff', text]);
    expect(whole((await read(inWorker, { kind: 'file', name: 'c', blob })).opened).journey.segments).toHaveLength(4);
    const nowhere = await inWorker.read({ kind: 'address', name: 'd', url: 'http://127.0.0.1:1/' }, () => undefined)
      .result;
    expect(nowhere).toEqual({ failure: { kind: 'unreachable' } });
  });

  it('can be cancelled: its promise gives null and its worker is gone', async () => {
    const reading = inWorker.read(pasted, () => undefined);
    reading.cancel();
    expect(await reading.result).toBeNull();
  });

  it('can be cancelled when all of it has arrived: nothing is made of it', async () => {
    let reading: Reading | null = null;
    const listening = (): WorkerLike => {
      const worker = start();
      const own = worker.addEventListener.bind(worker);
      // As soon as the reader has heard of it.
      return Object.assign(worker, {
        addEventListener: ((type: 'message', listener: (event: { readonly data: FromWorker }) => void) =>
          own(type, (event) => {
            listener(event);
            if (type === 'message' && event.data.kind === 'result') reading?.cancel();
          })) as WorkerLike['addEventListener'],
      });
    };
    reading = readerInWorkers({ start: listening, spare: noSpare, language: () => 'en' }).read(pasted, () => undefined);
    expect(await reading.result).toBeNull();
  });
});

describe('where no worker starts', () => {
  const broken = (): WorkerLike => new Worker('data:text/javascript,throw%20new%20Error("no")');

  it('the spare reader reads: the program does not run', async () => {
    const reader = readerInWorkers({ start: broken, spare: () => Promise.resolve(here), language: () => 'en' });
    expect(whole((await read(reader, pasted)).opened).journey.segments).toHaveLength(4);
  });

  it('the spare reader reads: the browser forbids it', async () => {
    const forbidden = (): WorkerLike => {
      throw new DOMException('not here', 'SecurityError');
    };
    const reader = readerInWorkers({ start: forbidden, spare: () => Promise.resolve(here), language: () => 'en' });
    expect(whole((await read(reader, pasted)).opened).journey.segments).toHaveLength(4);
  });
});
