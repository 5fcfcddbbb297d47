/**
 * The package: what a program may use of Byline. Pure: no file is read and nothing is fetched, bytes and texts come in and
 * texts and bytes go out. What is not exported here may change without notice.
 */
export { buildEvidence, momentAt, withCap, type Evidence, type EvidenceOptions } from '../evidence/evidence';
export type { Draft, ReadFormat } from '../formats/draft';
export { fileName } from '../formats/file-name';
export type { Exportable, ExportFormat, WriteOptions } from '../formats/format';
export { FORMATS } from '../formats/formats';
export { READERS } from '../formats/readers';
export { ISSUE_CODES, type Issue, type IssueCode, type Severity } from '../journey/issues';
export * from '../journey/model';
export { bylineOf, countSources, type Counts } from '../journey/origins';
export { parse, type ParseResult, type SetAside } from '../journey/parse';
export type { Bounds, Geometry, Position } from '../journey/position';
export { journeySchema } from '../journey/schema/schema';
export { setAsideText } from '../journey/set-aside';
export type { Route } from '../line/model';
export { buildRoute } from '../line/route';
export { openText, type OpenOptions, type OpenResult, type OpenStep } from '../validate/open';
export { validate } from '../validate/validate';
export { ConversionError, convert, type ConvertOptions } from './convert';
export { openFile, openNamedText, type OpenedFile } from './open-file';
export { sentenceAt } from './sentence';
