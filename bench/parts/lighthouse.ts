/**
 * Lighthouse's audit of the built page, on its phone profile: what it finds of accessibility and best practices, and its own figures of
 * the load, with the network and the processor that it makes up.
 */
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { serveSite } from '../../tests/support/site-server';
import { launch } from '../browser';
import { verdictAtLeast, type Table } from '../table';

export const title = 'Lighthouse';
export const rivals = true;

/** The first journey as it opens; the same, read as text. */
const PAGES = ['', '#view=text'];
const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** Lighthouse asks the browser by its debugging port. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() =>
        at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('No free port.')),
      );
    });
  });
}

export async function* run(): AsyncGenerator<Table> {
  const site = await serveSite('dist', () => undefined);
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const rows: string[][] = [];
    const notes: string[] = [];
    for (const page of PAGES) {
      const result = await lighthouse(`${site.address}${page}`, { port, logLevel: 'error', formFactor: 'mobile' });
      if (result === undefined) throw new Error('Lighthouse has nothing to say.');
      const { categories, audits, lighthouseVersion } = result.lhr;
      const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
      const name = page === '' ? 'the journey' : 'as text';
      rows.push([
        name,
        ...CATEGORIES.map((id) => String(score(id))),
        ...FIGURES.map((id) => audits[id]?.displayValue ?? '—'),
      ]);
      for (const id of ['accessibility', 'best-practices'])
        notes.push(verdictAtLeast(`${id}, ${name}`, score(id), 100));
      const refs = ['accessibility', 'best-practices'].flatMap((id) => categories[id]?.auditRefs ?? []);
      for (const { id, weight } of refs) {
        const audit = audits[id];
        if (weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1)
          notes.push(`Short of it, ${name}: ${audit.title}.`);
      }
      notes.push(`Lighthouse ${lighthouseVersion}.`);
    }
    yield {
      title: 'Its phone',
      columns: ['page', ...CATEGORIES, ...FIGURES.map((id) => id.replaceAll('-', ' '))],
      rows,
      notes: [...new Set(notes)],
    };
  } finally {
    await browser.close();
    await site.close();
  }
}
