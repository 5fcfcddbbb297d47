/** The tables of `eslint.config.js` that a test reads. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
export const PURE: readonly string[];
export const MEETS_MAP: string;
declare const config: unknown;
export default config;
