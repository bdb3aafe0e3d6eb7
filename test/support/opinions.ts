import { type GiveOpinion, giveOpinion } from '../../functions/core/use-cases/give-opinion.ts';
import type { aCentre } from './a-centre.ts';

export type Centre = ReturnType<typeof aCentre>;
export type Draft = GiveOpinion['draft'];

export const officer = { name: '王', staffNumber: 'X-1' };
export const survey = {
  surveyedOn: '2026-03-02',
  findings: '通道暢通',
  staffPresent: [officer, { name: '李', staffNumber: 'X-2' }],
};
export const objection: Draft = { verdict: 'object', reason: '食品攤位不足', legalBasis: '食品安全法' };

/** What the officer of a department of the mass event says through its link. Fire and traffic were on site. */
export async function say(
  centre: Centre,
  id: string,
  department: string,
  draft: Partial<Draft> = {},
  { pin = 'right', round = 1 } = {},
) {
  const isSurvey = department === 'XFZD' || department === 'JJ';
  const token = await centre.link(id, department, round);
  const full: Draft = { verdict: 'consent', ...(isSurvey && { survey }), ...draft };
  return giveOpinion({ token, pin, officer, draft: full }, centre.ports);
}

export async function allConsent(centre: Centre, id: string, except: readonly string[] = []): Promise<void> {
  for (const one of ['CGJ', 'WJW', 'SCJ', 'XFZD', 'JJ'])
    if (!except.includes(one)) await say(centre, id, one);
}
