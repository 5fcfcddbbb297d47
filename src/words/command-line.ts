/** The words that only the command line and the schema need. They stay English: programs and searches rely on them. */
import { cli } from './en/cli';
import { schema } from './en/schema';
import { site } from './en/site';
import { words as files } from './files';

export const words = {
  ...files,
  cli,
  schema,
  site,
  get locale() {
    return files.locale;
  },
};
