/** The slug of the journey that is shown where none is asked for. */
export const FIRST_JOURNEY = 'pyongyang-primorye-2023';
