/** English: issues. */
export const issues = {} as const;
