/**
 * The built site: one page a journey, each with what its head says of it, its picture, and its sources for who has no
 * JavaScript. The first journey's page is index.html, every other's is named by its slug. Runs on what Vite has built.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../library/open-file';
import { withFirstLook, type FirstLook } from '../../site/first-look';
import { sitePage } from '../../site/page';
import { allowStyle } from './policy';
import { sitePicture, type JourneyOpened } from './picture';

/** What the page's components write of a journey: built, since they are no program before that. */
export interface FirstLooks {
  readonly LANGUAGES: readonly string[];
  readonly firstLook: (of: {
    readonly slug: string;
    readonly slugs: readonly string[];
    readonly bytes: Uint8Array<ArrayBuffer>;
  }) => Promise<FirstLook>;
}

export interface SiteOptions {
  readonly look: FirstLooks;
  /** What Vite has built. */
  readonly dist: string;
  /** The folder that holds one folder a journey. */
  readonly journeys: string;
  /** The journey of index.html. */
  readonly first: string;
  /** Where the site will stand, with its last slash; null: nobody has said, and addresses are relative. */
  readonly address: string | null;
}

const FILE = 'journey.geojson';
const INDEX = 'index.html';
const ASSETS = 'assets';

/** @throws Error for a journey that cannot be opened, or an index.html that this has been at already. */
export async function writeSite({ look, dist, journeys, first, address }: SiteOptions): Promise<void> {
  const template = readFileSync(join(dist, INDEX), 'utf8');
  const whole = (path: string): string => (address === null ? `./${path}` : new URL(path, address).href);
  const slugs = readdirSync(journeys, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const firstFirst = slugs.toSorted((one, other) => Number(other === first) - Number(one === first));
  for (const slug of slugs) {
    const bytes = new Uint8Array(readFileSync(join(journeys, slug, FILE)));
    const journey = openedFrom(bytes, `${slug}/${FILE}`);
    const { png, description } = await sitePicture(journey);
    const picture = `${slug}.png`;
    writeFileSync(join(dist, picture), png);
    const addresses = {
      page: whole(slug === first ? '' : `${slug}.html`),
      file: whole(builtFile(dist, bytes)),
      picture: whole(picture),
    };
    const html = sitePage(template, { opened: journey, addresses, pictureSays: description });
    const seen = await look.firstLook({ slug, slugs: firstFirst, bytes });
    const written = withFirstLook(html, seen, { languages: look.LANGUAGES, allowStyle });
    writeFileSync(join(dist, slug === first ? INDEX : `${slug}.html`), written);
  }
}

function openedFrom(bytes: Uint8Array, name: string): JourneyOpened {
  const file = openFile(bytes, name);
  if (file.journey === null) throw new Error(`${name}: ${file.issues[0]?.message ?? ''}`);
  return file;
}

/** The same bytes, under the name that Vite gave them. */
function builtFile(dist: string, bytes: Uint8Array): string {
  const found = readdirSync(join(dist, ASSETS)).find(
    (name) => name.endsWith('.geojson') && Buffer.compare(readFileSync(join(dist, ASSETS, name)), bytes) === 0,
  );
  if (found === undefined) throw new Error('site: a journey is not in the build');
  return `${ASSETS}/${found}`;
}
