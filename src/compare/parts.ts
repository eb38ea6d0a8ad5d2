import type { TargetRecord } from '../model/describe.ts';
import type { PolicyFacts } from '../model/document.ts';

/**
 * Reads a target; writes the place that its figure is of, where that is only a part of the document's own: a county of
 * a city, as tables that deal a goal out have it, or its 市区. Such a figure is no measure of other cities' figures.
 */

const PLACE = /^(?![全各每本所])\p{Script=Han}{2,14}(?:区|县|市|旗|镇|乡|街道)$/u;
/** 农村地区, 示范县, 乡镇: a kind of places, and not one of them. */
const KIND =
  /(?:地区|[城市郊山牧库矿景园片厂辖校小]区|社区|级(?:新|开发)区|[县城服务]区|城市|设区市|市县|[城乡集小]镇|城乡|乡镇街道|(?:示范|试点|重点|脱贫|特色|中心|建制|百强)(?:区|县|市|镇|乡)|大县)$/u;

/** Without a name of its own, and still one place of each city. */
const ONE_OF_EACH = /^(?:市区|郊县|市直|市本级)$/u;

interface Scoped {
  readonly record: Pick<TargetRecord, 'scope'>;
  readonly policy: Pick<PolicyFacts, 'city'>;
}

export function partOf({ record: { scope }, policy }: Scoped): string | null {
  if (scope === null) return null;
  if (ONE_OF_EACH.test(scope)) return scope;
  if (!PLACE.test(scope) || KIND.test(scope)) return null;
  const name = (place: string | undefined): string | undefined => place?.replace(/市$/u, '');
  return name(scope) === name(policy.city?.name) ? null : scope;
}

/** Why it is not compared with the figures of others. */
export const partReason = (part: string): string => `只是${part}的数。`;
