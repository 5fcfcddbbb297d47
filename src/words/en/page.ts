/** English: page. */
export const page = {} as const;
