/** The words after `npm run --silent score --`. */
import type { Note } from '../scoring/model';

export interface ScoreArguments {
  readonly input: string;
  readonly out: string | null;
  readonly json: string | null;
  readonly standard: string | null;
  readonly sheets: boolean;
}

const problem = (code: string, params: Readonly<Record<string, string>> = {}): Note => ({ code, params, cells: [] });

const VALUES = ['--out', '--json', '--standard'] as const;
type ValueOption = (typeof VALUES)[number];
const isValueOption = (word: string): word is ValueOption => VALUES.some((option) => option === word);

/** `--out=文件` is `--out 文件`. */
const apart = (word: string): readonly string[] => {
  const [, option, value] = /^(--[a-z]+)=(.+)$/.exec(word) ?? [];
  return option === undefined || value === undefined ? [word] : [option, value];
};

export function scoreArguments(given: readonly string[]): ScoreArguments | Note {
  return argumentsIn(given.flatMap(apart));
}

function argumentsIn(words: readonly string[]): ScoreArguments | Note {
  const given = new Map<ValueOption, string>();
  const inputs: string[] = [];
  let sheets = true;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (isValueOption(word)) {
      index += 1;
      const value = words[index];
      if (value === undefined || value.startsWith('--'))
        return problem('command.option-without-value', { option: word });
      given.set(word, value);
    } else if (word === '--no-sheets') {
      sheets = false;
    } else if (word.startsWith('--')) {
      return problem('command.unknown-option', { option: word });
    } else {
      inputs.push(word);
    }
  }
  const [input] = inputs;
  if (input === undefined) return problem('command.no-input');
  if (inputs.length > 1) return problem('command.unknown-option', { option: inputs[1] ?? '' });
  return {
    input,
    out: given.get('--out') ?? null,
    json: given.get('--json') ?? null,
    standard: given.get('--standard') ?? null,
    sheets,
  };
}

export const isNote = (value: ScoreArguments | Note): value is Note => 'code' in value;
