/** The tokens of jsonc-parser's scanner, and what is wrong with one. Knows one token at a time. */
import { words } from '../words/issues';

const W = words.issues;

/** The scanner's own numbers: its declarations call them ambient constants, which isolated modules may not read. */
export const SyntaxKind = {
  OpenBraceToken: 1,
  CloseBraceToken: 2,
  OpenBracketToken: 3,
  CloseBracketToken: 4,
  CommaToken: 5,
  ColonToken: 6,
  NullKeyword: 7,
  TrueKeyword: 8,
  FalseKeyword: 9,
  StringLiteral: 10,
  NumericLiteral: 11,
  LineCommentTrivia: 12,
  BlockCommentTrivia: 13,
  LineBreakTrivia: 14,
  Trivia: 15,
  EOF: 17,
} as const;
const ScanError = {
  None: 0,
  UnexpectedEndOfString: 2,
  UnexpectedEndOfNumber: 3,
  InvalidUnicode: 4,
  InvalidEscapeCharacter: 5,
  InvalidCharacter: 6,
} as const;

/** What is wrong with a token by itself, in words; null if nothing is. */
export function faultOf(error: number, token: number): string | null {
  if (token === SyntaxKind.LineCommentTrivia || token === SyntaxKind.BlockCommentTrivia) return W.syntax.comment;
  switch (error) {
    case ScanError.None:
      return null;
    case ScanError.UnexpectedEndOfString:
    case ScanError.InvalidCharacter:
      return W.syntax.string;
    case ScanError.InvalidUnicode:
    case ScanError.InvalidEscapeCharacter:
      return W.syntax.escape;
    case ScanError.UnexpectedEndOfNumber:
      return W.syntax.number;
    default:
      return W.syntax.comment;
  }
}
