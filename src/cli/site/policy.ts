/** The security policy, written into what Vite builds. In development there is none: live reload needs what it forbids. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
// Vite's configuration comes here, and wants files by their whole names.
import { originsIn, policyText, withPolicy, withStyle } from '../../site/policy.ts';

/** A style in the page; the build has written its final text by then. */
const STYLE = /<style>([^]*?)<\/style>/g;

/** `connect`: what BYLINE_CONNECT says; `styleUrl`: the deployment's own map style, whose origin is allowed with it. */
export function securityPolicy(connect = '', styleUrl = ''): Plugin {
  return {
    name: 'byline-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => policed(html, [...originsIn(connect), ...styleOrigin(styleUrl)]),
    },
  };
}

export function policed(html: string, connect: readonly string[]): string {
  const styleHashes = [...html.matchAll(STYLE)].map(([, text = '']) => hashOf(text));
  return withPolicy(html, policyText({ connect, styleHashes }));
}

/** A page that has its policy, with one more style in it that is allowed. */
export function allowStyle(html: string, css: string): string {
  return withStyle(html, hashOf(css));
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A style on the page's own origin needs no leave. */
function styleOrigin(url: string): readonly string[] {
  return URL.canParse(url) ? originsIn(url) : [];
}
