/**
 * The pane's look: Fluent UI in Excel's green, light or dark as Office (else the system) is, and Fluent's
 * high-contrast theme where the system forces its colours.
 */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** One hue (that of #107C41), from dark to light in even steps of perceived lightness. */
const EXCEL_GREEN: BrandVariants = {
  10: '#001707',
  20: '#00240e',
  30: '#003316',
  40: '#03411f',
  50: '#004e25',
  60: '#055b2d',
  70: '#026a35',
  80: '#107c41',
  90: '#338a52',
  100: '#4a9663',
  110: '#5fa273',
  120: '#73af83',
  130: '#88bd96',
  140: '#9ccba8',
  150: '#b5ddbe',
  160: '#cdefd5',
};

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export type Look = 'light' | 'dark' | 'high-contrast';

export const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...createLightTheme(EXCEL_GREEN), fontFamilyBase },
  dark: {
    ...createDarkTheme(EXCEL_GREEN),
    fontFamilyBase,
    // The ramp's own choices stay below 4.5:1 on the dark background.
    colorBrandForeground1: EXCEL_GREEN[130],
    colorBrandForeground2: EXCEL_GREEN[140],
    colorBrandForegroundLink: EXCEL_GREEN[130],
    colorBrandForegroundLinkHover: EXCEL_GREEN[140],
    colorCompoundBrandForeground1: EXCEL_GREEN[130],
    colorCompoundBrandBackground: EXCEL_GREEN[110],
  },
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Whether a colour of Office's theme (`#RRGGBB`) is a dark one; null for anything else. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function subscribe(onChange: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
  };
}

export function lookOf(forced: boolean, officeBackground: string | undefined, systemIsDark: boolean): Look {
  if (forced) return 'high-contrast';
  return (isDarkColour(officeBackground) ?? systemIsDark) ? 'dark' : 'light';
}

/** `officeBackground` is Office's background colour, where the host tells it (Excel on the web does not). */
export function useLook(officeBackground: string | undefined): Look {
  return useSyncExternalStore(subscribe, () =>
    lookOf(window.matchMedia(QUERIES[0]).matches, officeBackground, window.matchMedia(QUERIES[1]).matches)
  );
}
