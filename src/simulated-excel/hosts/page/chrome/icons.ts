/** The page's few icons, drawn here so that nothing has to be loaded for them. */

const PATHS = {
  sheet: ['M4 3h16v18H4z', 'M4 8.5h16M4 14h16M10 8.5V21'],
  open: ['M3 19V5h6l2 2.5h10V19z', 'M3 10.5h18'],
  download: ['M12 3v11m-4-4 4 4.5 4-4.5', 'M4 17v3.5h16V17'],
  restore: ['M5 12a7.5 7.5 0 1 0 2.2-5.3L4.5 9', 'M4 4v5h5'],
  unnamed: ['M4 3h16v18H4z', 'M4 8.5h16', 'M10 12.5a2.2 2.2 0 1 1 2.6 2.2V16m0 2.2v.4'],
  close: ['M6 6l12 12M18 6 6 18'],
  accept: ['M5 12.5l4.5 4.5L19 7'],
  previous: ['M14.5 5.5 8 12l6.5 6.5'],
  next: ['M9.5 5.5 16 12l-6.5 6.5'],
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

export function iconOf(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const each of PATHS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', each);
    svg.append(path);
  }
  return svg;
}
