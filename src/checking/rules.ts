// 「行政データにおける機械可読性に関するルール」 (各府省庁DX推進連絡会議・デジタル社会推進会議幹事会決定, 令和8年3月31日): those of its rules that concern a sheet such as the
// tracker. The rules are addressed to ministries; a town is free to follow them. What cannot be seen is not applicable, never met.

const ruleNumbers = [
  'L1-02',
  'L1-03',
  'L1-05',
  'L1-06',
  'L1-07',
  'L1-08',
  'L1-11',
  'L1-12',
  'L1-13',
  'L2-01',
  'L2-02',
  'L2-03',
  'L2-04',
  'L3-01',
  'L3-02',
  'L3-05',
] as const;
export type RuleNumber = (typeof ruleNumbers)[number];

/** `count`: how many places break the rule. */
export type RuleResult = { readonly number: RuleNumber; readonly result: 'met' | 'broken' | 'not-applicable'; readonly count: number };

/** null: could not be checked. */
export type RuleCounts = { readonly [N in RuleNumber]?: number | null };

export function ruleResults(counts: RuleCounts): readonly RuleResult[] {
  return ruleNumbers.map((number) => {
    const count = counts[number] ?? null;
    return count === null ? { number, result: 'not-applicable', count: 0 } : { number, result: count === 0 ? 'met' : 'broken', count };
  });
}
