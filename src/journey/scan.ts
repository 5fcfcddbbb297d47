/**
 * Where in a text a JSON Pointer points, which members stand twice, and where the text stops being JSON. A push-down
 * automaton over jsonc-parser's scanner: no tree, no recursion, one pass. Knows JSON text, nothing of journeys or issues.
 */
import { createScanner } from 'jsonc-parser';
import { words } from '../words/issues';
import { pointerTo } from './issues';
import { MAX_DEPTH } from './json';
import { show } from './show';
import { faultOf, SyntaxKind } from './tokens';

const W = words.issues;

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const DIGIT_NINE = 0x39;
const SMALL_E = 0x65;
const LARGE_E = 0x45;
const QUOTE = 0x22;

export interface Scan {
  /** First syntax error, or a level beyond `MAX_DEPTH`, at which the scan ended; null if there is none. */
  readonly broken: { readonly offset: number; readonly message: string } | null;
  /** Offset of the value (of a member: of its name) of each pointer that was asked for and is in the text. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Members whose name has been in the same object before: pointer and offset of the later name. */
  readonly doubles: readonly { readonly pointer: string; readonly offset: number }[];
}

interface Level {
  readonly object: boolean;
  readonly pointer: string;
  /** Whether the pointer of anything below was asked for, so that its pointers are worth building. */
  readonly wanted: boolean;
  readonly names: Set<string> | null;
  count: number;
}

/**
 * Scans the whole text. `pointers` are the places to find. Of a text that JSON.parse has read (`valid`) the lists of
 * numbers in which nothing is to be found are passed over, which most of a long file is.
 */
export function scanText(text: string, pointers: Iterable<string> = [], valid = false): Scan {
  const asked = new Set(pointers);
  const branches = new Set<string>();
  for (const pointer of asked) {
    for (let end = pointer.length; end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
      const branch = pointer.slice(0, end);
      if (branches.has(branch)) break;
      branches.add(branch);
      if (end === 0) break;
    }
  }
  return new Automaton(text, asked, branches, valid).run();
}

type State = 'value' | 'first' | 'name' | 'first-name' | 'colon' | 'after';

class Automaton {
  private readonly scanner: ReturnType<typeof createScanner>;
  private readonly offsets = new Map<string, number>();
  private readonly doubles: { pointer: string; offset: number }[] = [];
  private readonly levels: Level[] = [];
  private broken: Scan['broken'] = null;
  /** Pointer of the value that comes next; null where nobody asked. */
  private pointer: string | null = '';

  constructor(
    private readonly text: string,
    private readonly asked: ReadonlySet<string>,
    private readonly branches: ReadonlySet<string>,
    private readonly valid: boolean,
  ) {
    this.scanner = createScanner(text, false);
  }

  run(): Scan {
    const { scanner } = this;
    let state: State = 'value';
    while (this.broken === null) {
      const token = scanner.scan();
      if (token === SyntaxKind.LineBreakTrivia || token === SyntaxKind.Trivia) continue;
      const offset = scanner.getTokenOffset();
      const fault = faultOf(scanner.getTokenError(), token);
      if (fault !== null) this.broken = { offset, message: fault };
      else if (token === SyntaxKind.EOF) {
        if (state !== 'after' || this.levels.length > 0) this.broken = { offset, message: W.syntax.end };
        break;
      } else {
        const found = (): string => show(this.text.slice(offset, offset + scanner.getTokenLength()));
        state = this.step(state, token, offset, scanner.getTokenValue, found);
      }
    }
    return { broken: this.broken, offsets: this.offsets, doubles: this.doubles };
  }

  private fail(offset: number, message: string): State {
    this.broken = { offset, message };
    return 'after';
  }

  private step(state: State, token: number, offset: number, value: () => string, found: () => string): State {
    const level = this.levels.at(-1);
    switch (state) {
      case 'first':
        if (token === SyntaxKind.CloseBracketToken) return this.close();
        this.enterItem(level);
        return this.value(token, offset, found);
      case 'value':
        return this.value(token, offset, found);
      case 'first-name':
        if (token === SyntaxKind.CloseBraceToken) return this.close();
        return this.name(level, token, offset, value, found);
      case 'name':
        return this.name(level, token, offset, value, found);
      case 'colon':
        return token === SyntaxKind.ColonToken ? 'value' : this.fail(offset, W.syntax.colon(found()));
      case 'after':
        if (!level) return this.fail(offset, W.syntax.after(found()));
        if (token === SyntaxKind.CommaToken) {
          if (level.object) return 'name';
          this.enterItem(level);
          return 'value';
        }
        if (token === (level.object ? SyntaxKind.CloseBraceToken : SyntaxKind.CloseBracketToken)) return this.close();
        return this.fail(offset, W.syntax.separator(found()));
    }
  }

  private value(token: number, offset: number, found: () => string): State {
    const pointer = this.pointer;
    // A member has been placed at its name already.
    if (pointer !== null && this.asked.has(pointer) && !this.offsets.has(pointer)) this.offsets.set(pointer, offset);
    switch (token) {
      case SyntaxKind.OpenBraceToken:
        this.open(true, pointer, offset);
        return 'first-name';
      case SyntaxKind.OpenBracketToken:
        if (this.valid && pointer === null && this.skipNumbers(offset)) return 'after';
        this.open(false, pointer, offset);
        return 'first';
      case SyntaxKind.StringLiteral:
      case SyntaxKind.NumericLiteral:
      case SyntaxKind.TrueKeyword:
      case SyntaxKind.FalseKeyword:
      case SyntaxKind.NullKeyword:
        return 'after';
      default:
        return this.fail(offset, W.syntax.value(found()));
    }
  }

  private name(
    level: Level | undefined,
    token: number,
    offset: number,
    value: () => string,
    found: () => string,
  ): State {
    if (token !== SyntaxKind.StringLiteral) return this.fail(offset, W.syntax.name(found()));
    const name = value();
    const pointer = level?.wanted ? pointerTo(level.pointer, name) : null;
    this.pointer = pointer !== null && this.branches.has(pointer) ? pointer : null;
    if (level?.names?.has(name)) this.doubles.push({ pointer: this.path(name), offset });
    level?.names?.add(name);
    // Of a member that stands twice the last counts, as in JSON.parse.
    if (this.pointer !== null && this.asked.has(this.pointer)) this.offsets.set(this.pointer, offset);
    if (level) level.count += 1;
    this.current(name);
    return 'colon';
  }

  private readonly trail: (string | number)[] = [];

  private current(step: string | number): void {
    this.trail[this.levels.length - 1] = step;
  }

  private path(last: string): string {
    return pointerTo(this.trail.slice(0, this.levels.length - 1).reduce<string>(pointerTo, ''), last);
  }

  private enterItem(level: Level | undefined): void {
    const at = level?.count ?? 0;
    const pointer = level?.wanted ? pointerTo(level.pointer, at) : null;
    this.pointer = pointer !== null && this.branches.has(pointer) ? pointer : null;
    this.current(at);
    if (level) level.count += 1;
  }

  /** Goes past the list that begins here if nothing but numbers and lists of them is in it. */
  private skipNumbers(offset: number): boolean {
    let depth = 0;
    for (let at = offset; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit === OPEN_BRACKET) depth += 1;
      else if (unit === CLOSE_BRACKET) depth -= 1;
      // Texts, objects, true, false and null begin with none of the signs that numbers are written with.
      else if (unit > DIGIT_NINE ? unit !== SMALL_E && unit !== LARGE_E : unit === QUOTE) return false;
      if (depth === 0) {
        this.scanner.setPosition(at + 1);
        return true;
      }
    }
    return false;
  }

  private open(object: boolean, pointer: string | null, offset: number): void {
    // Deeper than this nothing is read, so nothing is looked for: a million brackets cost no more than a few.
    if (this.levels.length >= MAX_DEPTH) this.broken = { offset, message: W.syntax.deep(MAX_DEPTH) };
    const wanted = pointer !== null;
    this.levels.push({ object, pointer: pointer ?? '', wanted, names: object ? new Set() : null, count: 0 });
  }

  private close(): State {
    this.levels.pop();
    return 'after';
  }
}
