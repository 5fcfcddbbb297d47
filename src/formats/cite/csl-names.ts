/**
 * The members that a CSL-JSON item may have (CSL 1.0.2), by what they hold, and the item types. Facts only: processors take an
 * item with any other member amiss.
 */

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter((name) => name !== ''));

export const CSL_TYPES = list(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

/** A list of names. */
export const NAME_MEMBERS = list(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`);

export const DATE_MEMBERS = list('accessed available-date event-date issued original-date submitted');

export const TEXT_MEMBERS = list(`
  language journalAbbreviation shortTitle citation-key abstract annote archive archive_collection archive_location
  archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
  division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix`);

/** A text or a number. */
export const NUMBER_MEMBERS = list(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`);

/** Of one name. */
export const NAME_PARTS = list('family given dropping-particle non-dropping-particle suffix literal');
export const NAME_FLAGS = list('comma-suffix static-ordering parse-names');
