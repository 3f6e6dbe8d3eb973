/** 生成自评报告 as the pane sees it: the maker and its library are fetched at the first press. */
import type { Outcome } from '../../application/session';
import type { MadeReport } from '../../report';

export async function madeFrom({ inputs, assessment }: Outcome): Promise<MadeReport> {
  const { makeReport } = await import(/* webpackChunkName: "report" */ '../../report');
  return makeReport(inputs, assessment);
}
