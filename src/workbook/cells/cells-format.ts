/**
 * Number formats, as far as a cell's meaning depends on them: per cent, scaling, what stands before and after
 * the digits, dates. A format that does more than that (digits broken up, Chinese numerals) leaves the number plain.
 */

export type FormatLook =
  | {
      readonly kind: 'number';
      /** Times 100 for each per cent sign. */
      readonly percents: number;
      /** Divided by 1000 for each comma behind the digits. */
      readonly thousands: number;
      readonly prefix: string;
      readonly suffix: string;
      /** The section is for negative numbers and shows the sign itself. */
      readonly signed: boolean;
    }
  | { readonly kind: 'date'; readonly year: boolean; readonly day: boolean }
  | { readonly kind: 'time' };

const PLAIN: FormatLook = { kind: 'number', percents: 0, thousands: 0, prefix: '', suffix: '', signed: false };

interface Token {
  readonly kind: 'literal' | 'digits' | 'percent' | 'date' | 'other';
  readonly text: string;
}

/** A piece of a section, longest first. In Chinese locales `!` escapes as `\` does. */
const TOKEN =
  /"([^"]*)"?|[\\!](.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(General|G\/通用格式)|([0#?][0#?.,]*|\.[0#?]+)|(%)|(E[+-]0+)|(AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|aaaa?|e+|g+)|(.)/gisu;

function tokens(section: string): readonly Token[] {
  return [...section.matchAll(TOKEN)].flatMap((match): readonly Token[] => {
    const [, quoted, escaped, currency, elapsed, general, digits, percent, exponent, date, other] = match;
    const literal = quoted ?? escaped ?? currency;
    if (literal !== undefined) return [{ kind: 'literal', text: literal }];
    if (elapsed !== undefined || date !== undefined)
      return [{ kind: 'date', text: (elapsed ?? date ?? '').toLowerCase() }];
    if (general !== undefined || digits !== undefined) return [{ kind: 'digits', text: digits ?? '0' }];
    if (percent !== undefined) return [{ kind: 'percent', text: percent }];
    if (exponent !== undefined) return [{ kind: 'other', text: exponent }];
    return other === undefined ? [] : [{ kind: 'literal', text: other }];
  });
}

const SECTION = /(?:"[^"]*"?|[\\!].|\[[^\]]*\]|[^;])*(?:;|$)/gsu;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

const holds = (value: number, operator: string, bound: number): boolean =>
  operator === '<'
    ? value < bound
    : operator === '<='
      ? value <= bound
      : operator === '>'
        ? value > bound
        : operator === '>='
          ? value >= bound
          : operator === '='
            ? value === bound
            : value !== bound;

/** The section of the format that shows this value, and whether it is the one for negative numbers. */
function sectionFor(format: string, value: number): { readonly section: string; readonly signed: boolean } {
  const sections = (format.match(SECTION) ?? []).map((part) => part.replace(/;$/, ''));
  const [first = 'General', second, third] = sections;
  if (sections.some((section) => CONDITION.test(section))) {
    const fitting = sections.find((section) => {
      const [, operator = '', bound = ''] = CONDITION.exec(section) ?? [];
      return operator === '' || holds(value, operator, Number(bound));
    });
    return { section: fitting ?? 'General', signed: false };
  }
  if (value < 0 && second !== undefined && second !== '') return { section: second, signed: true };
  if (value === 0 && third !== undefined && third !== '') return { section: third, signed: false };
  return { section: first, signed: false };
}

function dateLook(dates: readonly string[]): FormatLook {
  const has = (letter: string): boolean => dates.some((token) => token.startsWith(letter));
  const year = has('y') || has('e') || has('g');
  if (year || has('d') || has('a')) return { kind: 'date', year, day: has('d') };
  return has('h') || has('s') ? { kind: 'time' } : { kind: 'date', year, day: false };
}

const known = new Map<string, FormatLook>();
const MOST_KNOWN = 500;

/** Formats are few and cells are many: a section is taken apart once. */
export function formatLook(format: string, value: number): FormatLook {
  if (format === 'General' || format === '@') return PLAIN;
  const { section, signed } = sectionFor(format, value);
  const key = `${signed ? '-' : ''}${section}`;
  const look = known.get(key) ?? lookOf(section, signed);
  if (known.size < MOST_KNOWN) known.set(key, look);
  return look;
}

function lookOf(section: string, signed: boolean): FormatLook {
  if (section === '@' || /\[DBNum/i.test(section)) return PLAIN;
  const parts = tokens(section);
  const first = parts.findIndex((part) => part.kind === 'digits');
  const dates = parts.filter((part) => part.kind === 'date').map((part) => part.text);
  if (dates.length > 0 && (first < 0 || dates.some((date) => /^[yhsd]/.test(date)))) return dateLook(dates);
  if (first < 0 || parts.some((part) => part.kind === 'other')) return PLAIN;
  const last = parts.findLastIndex((part) => part.kind === 'digits');
  // Literals between digits (000-0000, 0!.0) and fractions (# ?/?) say nothing that can be put around a number.
  if (parts.slice(first, last).some((part) => part.kind === 'literal' && part.text.trim() !== '')) return PLAIN;
  const literals = (from: readonly Token[]): string =>
    from
      .filter((part) => part.kind === 'literal' || part.kind === 'date')
      .map((part) => part.text)
      .join('')
      .trim();
  const scaling = /,*$/.exec(parts[last]?.text ?? '')?.[0].length ?? 0;
  return {
    kind: 'number',
    percents: parts.filter((part) => part.kind === 'percent').length,
    thousands: scaling,
    prefix: literals(parts.slice(0, first)),
    suffix: literals(parts.slice(last + 1)),
    signed,
  };
}
