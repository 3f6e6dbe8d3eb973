/**
 * Looks by number. Numbers below DERIVED are the file's formats; the others are changes on top of one.
 * Invariant: equal looks on the same base have one number, and a change that changes nothing is the base itself.
 */
import type { CellLook, LookChange, StyleEdit } from '../package/content';

const DERIVED = 1_000_000;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

interface Derived {
  readonly edit: { readonly base: number; readonly change: LookChange };
  readonly look: CellLook;
}

export class StyleTable {
  private readonly derived: Derived[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly fileLooks: CellLook[] = [];
  private readonly steps = new Map<string, number>();

  constructor(private readonly fileLook: (style: number) => CellLook) {}

  look(style: number): CellLook {
    if (style >= DERIVED) {
      const derived = this.derived[style - DERIVED];
      if (!derived) throw new Error(`no such style: ${style}`);
      return derived.look;
    }
    return (this.fileLooks[style] ??= this.fileLook(style));
  }

  edit(style: number): StyleEdit {
    return style >= DERIVED
      ? (this.derived[style - DERIVED]?.edit ?? { base: 0, change: null })
      : { base: style, change: null };
  }

  /** The style that `style` becomes under a change. */
  with(style: number, change: LookChange): number {
    const step = `${style} ${JSON.stringify(change)}`;
    const known = this.steps.get(step);
    if (known !== undefined) return known;
    const made = this.make(style, change);
    this.steps.set(step, made);
    return made;
  }

  private make(style: number, change: LookChange): number {
    const { base, change: before } = this.edit(style);
    const baseLook = this.look(base);
    const total = differing(baseLook, merged(before ?? {}, change));
    if (Object.keys(total).length === 0) return base;
    const key = `${base} ${JSON.stringify(total, Object.keys(flat(total)).sort())}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = DERIVED + this.derived.length;
    this.derived.push({ edit: { base, change: total }, look: applied(baseLook, total) });
    this.numbers.set(key, number);
    return number;
  }
}

/** All keys that occur, so that the JSON text of equal changes is equal. */
function flat(change: LookChange): Record<string, true> {
  const keys: Record<string, true> = {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      keys[key] = true;
      visit(inner);
    }
  };
  visit(change);
  return keys;
}

function merged(before: LookChange, change: LookChange): LookChange {
  return {
    ...before,
    ...change,
    ...(before.font || change.font ? { font: { ...before.font, ...change.font } } : {}),
    ...(before.borders || change.borders ? { borders: { ...before.borders, ...change.borders } } : {}),
  };
}

export function applied(look: CellLook, change: LookChange): CellLook {
  return {
    ...look,
    ...change,
    font: { ...look.font, ...change.font },
    borders: { ...look.borders, ...change.borders },
  };
}

/** Only what really differs from the look below. */
function differing(look: CellLook, change: LookChange): LookChange {
  const { font, borders, ...plain } = change;
  const flatDifference = Object.fromEntries(
    Object.entries(plain).filter(([key, value]) => Object.entries(look).some(([k, v]) => k === key && v !== value))
  );
  const fontDifference = Object.fromEntries(
    Object.entries(font ?? {}).filter(([key, value]) =>
      Object.entries(look.font).some(([k, v]) => k === key && v !== value)
    )
  );
  const borderDifference = Object.fromEntries(
    SIDES.filter((side) => {
      const line = borders?.[side];
      if (line === undefined) return false;
      const current = look.borders[side];
      return line === null || current === null
        ? line !== current
        : line.style !== current.style || line.color !== current.color;
    }).map((side) => [side, borders?.[side] ?? null])
  );
  return {
    ...flatDifference,
    ...(Object.keys(fontDifference).length > 0 ? { font: fontDifference } : {}),
    ...(Object.keys(borderDifference).length > 0 ? { borders: borderDifference } : {}),
  };
}
