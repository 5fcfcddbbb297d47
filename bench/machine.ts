/** On what it was measured: without that no number means anything. Names hardware and versions, never a machine or its user. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { launch } from './browser';

function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

export async function machine(): Promise<string> {
  const program = await launch();
  const page = await program.newPage();
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none';
  });
  const version = program.version();
  await program.close();
  const processors = cpus();
  const changed =
    git('status', '--porcelain', '--', 'src', 'bench') === '' ? '' : ', with changes that are not committed';
  return [
    `- ${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `- load before it began (1 minute): ${(loadavg()[0] ?? 0).toFixed(1)}`,
    `- Node ${process.versions.node}, V8 ${process.versions.v8}`,
    `- Chromium ${version}, WebGL: ${renderer}`,
    `- commit ${git('rev-parse', '--short=12', 'HEAD') || 'unknown'}${changed}`,
  ].join('\n');
}
