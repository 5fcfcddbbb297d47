/**
 * A journey that means harm: every text that people read, and every id, holds markup that would run, marks that turn the line
 * round and marks without width; every address is one that would run; and members are named like what all objects have.
 */

/** Run, it leaves a trace, and a dialog. */
export const TRACE = 'hacked';
const SCRIPT = `"'><img src=x onerror=${TRACE}=1><script>${TRACE}=1;alert(1)</script><svg/onload=${TRACE}=1>{{${TRACE}=1}}$&\${${TRACE}}`;
/** Turns what follows round, and never turns it back; what would end an isolate around it; nothing that is seen. */
const TURNED = '\u202e\u2067\u2069\u202c\u2069\u202d\u200b\u2060\ufeff\u202e';
const ADDRESSES = [
  `javascript:${TRACE}=1`,
  `data:text/html,<script>${TRACE}=1</script>`,
  `vbscript:${TRACE}`,
  `//x" onclick="${TRACE}=1`,
];

/** What is compared and not read. */
const KEPT = new Set(
  'type kind profile mode grade status role basis confidence subjectCertainty seen earliest latest timeZone timeZones published language tracks subject'.split(
    ' ',
  ),
);
const ADDRESS_MEMBERS = new Set(['URL', 'archiveUrl']);

/** `text`: a good journey. */
export function hostile(text: string): string {
  const ids = new Set([...text.matchAll(/"id":\s*"([^"]+)"/g)].map(([, id = '']) => id));
  let addresses = 0;
  const worse = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => worse(item, name));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, worse(item, key)]));
    }
    if (typeof value !== 'string') return value;
    if (ADDRESS_MEMBERS.has(name)) return ADDRESSES[addresses++ % ADDRESSES.length];
    if (ids.has(value)) return `${value}${SCRIPT}`;
    if (KEPT.has(name)) return value;
    return `${TURNED}${value} ${SCRIPT}${TURNED}`;
  };
  const document = JSON.stringify(worse(JSON.parse(text), ''));
  const members = `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},`;
  return document.replaceAll(/"(journey|properties|custom|when|names)":\{/g, (start) => `${start}${members}`);
}
