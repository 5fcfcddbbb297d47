/** The words for what is wrong with a file, beside the page's: all that reading one of our own journeys needs. */
import { issues } from './en/issues';
import { words as page } from './index';
import { living, type Spoken } from './speak';

const english = { issues };

export type IssueWords = Spoken<typeof english>;

const said: IssueWords = living(english);

export const words = {
  ...page,
  ...said,
  get locale() {
    return page.locale;
  },
};
