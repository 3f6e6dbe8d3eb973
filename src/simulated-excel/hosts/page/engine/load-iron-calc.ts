/** Starts IronCalc when a formula first needs it; most workbooks never do. */
import type { OtherEngine } from '../../../calculation/calculator';

export async function loadIronCalc(): Promise<OtherEngine> {
  const [{ ironCalc }, response] = await Promise.all([
    import('../../../calculation/iron-calc'),
    fetch(new URL('@ironcalc/wasm/wasm_bg.wasm', import.meta.url)),
  ]);
  return ironCalc(await response.arrayBuffer());
}
