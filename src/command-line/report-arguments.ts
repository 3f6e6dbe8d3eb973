/** The words after `npm run --silent report --`. */
import type { Note } from '../scoring/model';
import { problem } from './files';

export interface ReportArguments {
  readonly input: string;
  readonly out: string;
  readonly standard: string | null;
}

export function reportArguments(words: readonly string[]): ReportArguments | Note {
  const inputs: string[] = [];
  let out: string | null = null;
  let standard: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--out' || word === '--standard') {
      index += 1;
      const value = words[index];
      if (value === undefined || value.startsWith('--'))
        return problem('command.option-without-value', { option: word });
      if (word === '--out') out = value;
      else standard = value;
    } else if (word.startsWith('--')) {
      return problem('command.unknown-option', { option: word });
    } else {
      inputs.push(word);
    }
  }
  const [input] = inputs;
  if (input === undefined) return problem('command.no-input');
  if (inputs.length > 1) return problem('command.unknown-option', { option: inputs[1] ?? '' });
  if (out === null) return problem('command.no-report-out');
  return { input, out, standard };
}
