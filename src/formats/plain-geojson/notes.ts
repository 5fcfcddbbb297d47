/** What is wrong with a file: issues at pointers, those that are like each other once with their number. Knows no rule. */
import { issue, type Issue, type IssueCode } from '../../journey/issues';

export class Notes {
  readonly #said: { issue: Issue; more: number; andMore: (more: number) => string }[] = [];
  readonly #alike = new Map<string, { more: number }>();

  add(code: IssueCode, pointer: string, message: string): void {
    this.all([issue(code, pointer, message)]);
  }

  all(issues: readonly Issue[]): void {
    for (const one of issues) this.#said.push({ issue: one, more: 0, andMore: () => '' });
  }

  /** Only the first with one `key` is told; `andMore` says how many there are besides. */
  alike(key: string, code: IssueCode, pointer: string, message: () => string, andMore: (more: number) => string): void {
    const known = this.#alike.get(key);
    if (known) {
      known.more += 1;
      return;
    }
    const said = { issue: issue(code, pointer, message()), more: 0, andMore };
    this.#said.push(said);
    this.#alike.set(key, said);
  }

  list(): readonly Issue[] {
    return this.#said.map(({ issue: one, more, andMore }) =>
      more === 0 ? one : { ...one, message: one.message + andMore(more) },
    );
  }
}
