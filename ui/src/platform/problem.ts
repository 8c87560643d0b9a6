import { platformText } from '../text/platform';

/** What the core answers when it refuses: a stable code, a sentence for the person, what to do next. */
export class Problem extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.hint = hint;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Turns whatever a command rejected with into a Problem; anything that is not one gets a general sentence. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const { code, message } = thrown;
    const hint = 'hint' in thrown && isText(thrown.hint) ? thrown.hint : '';
    if (isText(code) && isText(message)) return new Problem(code, message, hint);
  }
  return new Problem('window.unexpected', platformText.unexpected, platformText.unexpectedHint);
}
