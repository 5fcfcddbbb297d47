/** English: moment. */
export const moment = {} as const;
