/** What is wrong with an address that was typed, before anything is asked of it. Pure. */
import { words } from '../../words/index';

export type Typed = { readonly url: string; readonly problem: null } | { readonly url: null; readonly problem: string };

/** A whole http(s) address, or a sentence that says why it is none. */
export function typedAddress(typed: string): Typed {
  const said = words.page.opening.address;
  const text = typed.trim();
  if (text === '') return { url: null, problem: said.empty };
  if (!URL.canParse(text)) return { url: null, problem: said.bad(text) };
  const { protocol, href, hostname } = new URL(text);
  if (protocol === 'http:' || protocol === 'https:') return { url: href, problem: null };
  // "example.org:8080/x" is an address of the scheme "example.org:" to a URL parser, and a host to who typed it.
  if (hostname === '' && protocol.includes('.')) return { url: null, problem: said.bad(text) };
  return { url: null, problem: said.notHttp(protocol) };
}
