/** Draws the bar and column charts that the add-in adds, plainly, so that a summary sheet looks as it will in Excel. */
import type { ChartView } from '../engine/views';
import { meets } from './addresses';
import type { Box, Viewport } from './viewport';

const FONT = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const SERIES = '#2f75b5';
const TEXT = '#595959';
const GRID = '#e3e3e3';

/** Bounds and a step of 1, 2 or 5 times a power of ten. */
export function scaleOf(
  values: readonly number[],
  maximum: number | null = null,
  parts = 5
): { readonly top: number; readonly step: number } {
  const most = maximum ?? Math.max(0, ...values);
  if (most === 0) return { top: 1, step: 1 };
  const rough = most / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return { top: maximum ?? Math.ceil(most / step) * step, step };
}

const label = (value: number, isPercent: boolean): string =>
  isPercent ? `${Number((value * 100).toPrecision(6))}%` : String(Number(value.toPrecision(12)));

export function paintCharts(context: CanvasRenderingContext2D, view: Viewport): void {
  const seen = view.panes();
  for (const chart of view.store.layout.charts) {
    const isSeen = seen.some(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      meets(chart.from, {
        row: firstRow,
        column: firstColumn,
        rows: lastRow - firstRow + 1,
        columns: lastColumn - firstColumn + 1,
      })
    );
    if (isSeen) paintChart(context, chart, view.box(chart.from));
  }
}

function paintChart(context: CanvasRenderingContext2D, chart: ChartView, box: Box): void {
  context.save();
  context.fillStyle = '#ffffff';
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = '#d0d0d0';
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = TEXT;
  context.font = `14px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(chart.title, box.x + box.width / 2, box.y + 18);
  const plot = { x: box.x, y: box.y + 34, width: box.width - 24, height: box.height - 46 };
  context.font = `11px ${FONT}`;
  if (chart.type === 'barClustered') paintBars(context, chart, plot);
  else paintColumnBars(context, chart, plot);
  context.restore();
}

function paintBars(context: CanvasRenderingContext2D, chart: ChartView, plot: Box): void {
  const { isPercent, maximum, reversed } = chart;
  // Bars are drawn from the bottom unless the order is reversed.
  const points = reversed ? chart.points : [...chart.points].reverse();
  const names = Math.min(
    plot.width * 0.4,
    Math.max(0, ...points.map(({ name }) => context.measureText(name).width)) + 14
  );
  const { top, step } = scaleOf(
    points.map(({ value }) => value),
    maximum
  );
  const width = plot.width - names;
  const height = plot.height - 16;
  const line = height / Math.max(1, points.length);
  for (let value = 0; value <= top + step / 2; value += step) {
    const x = plot.x + names + (value / top) * width;
    context.fillStyle = GRID;
    context.fillRect(Math.round(x), plot.y, 1, height);
    context.fillStyle = TEXT;
    context.textAlign = 'center';
    context.fillText(label(value, isPercent), x, plot.y + height + 9);
  }
  points.forEach(({ name, value }, index) => {
    const y = plot.y + index * line;
    context.fillStyle = SERIES;
    context.fillRect(plot.x + names, y + line * 0.2, (Math.max(0, value) / top) * width, line * 0.6);
    context.fillStyle = TEXT;
    context.textAlign = 'right';
    context.fillText(name, plot.x + names - 6, y + line / 2, names - 10);
  });
}

function paintColumnBars(
  context: CanvasRenderingContext2D,
  { points, isPercent, maximum }: ChartView,
  plot: Box
): void {
  const { top, step } = scaleOf(
    points.map(({ value }) => value),
    maximum
  );
  const left = plot.x + 44;
  const width = plot.width - 44;
  const height = plot.height - 18;
  for (let value = 0; value <= top + step / 2; value += step) {
    const y = plot.y + height - (value / top) * height;
    context.fillStyle = GRID;
    context.fillRect(left, Math.round(y), width, 1);
    context.fillStyle = TEXT;
    context.textAlign = 'right';
    context.fillText(label(value, isPercent), left - 6, y);
  }
  const slot = width / Math.max(1, points.length);
  points.forEach(({ name, value }, index) => {
    const x = left + index * slot;
    const tall = (Math.max(0, value) / top) * height;
    context.fillStyle = SERIES;
    context.fillRect(x + slot * 0.25, plot.y + height - tall, slot * 0.5, tall);
    context.fillStyle = TEXT;
    context.textAlign = 'center';
    context.fillText(name, x + slot / 2, plot.y + height + 10, slot - 4);
  });
}
