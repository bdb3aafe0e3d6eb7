import type { StartedCentre } from '../centre.ts';
import { type Client, clientOf } from './client.ts';
import { fileDrainPermit } from './drain-permit.ts';
import { record } from './joint-actions.ts';
import {
  appointmentOf,
  draft,
  expectStatus,
  fileMassEvent,
  linkOf,
  massEvent,
  submit,
  survey,
  upload,
} from './mass-event.ts';
import { filing } from './private-filing.ts';

/** One centre in which every page has something to show. Cases by their ids, links by their tokens. */
export interface Situations {
  /** Steps of the form of `mass-event-city`. */
  readonly steps: readonly string[];
  /** A draft without an answer, and one that could be submitted. */
  readonly empty: string;
  readonly filled: string;
  readonly submitted: string;
  /** Accepted, asked of five departments, answered by some, late. */
  readonly running: { readonly id: string; readonly reference: string; readonly queryCode: string };
  readonly refused: string;
  /** Number of a licence that was delivered. */
  readonly licence: string;
  /** A link to a form, one to a recorded opinion, and one that is no longer any good. */
  readonly review: string;
  readonly recorded: string;
  readonly spent: string;
}

async function link(centre: StartedCentre, department: string): Promise<string> {
  const token = await linkOf(centre, department);
  if (token === undefined) throw new Error(`${department} was sent no link.`);
  return token;
}

/** A drainage permit that the approver refuses, with reasons. */
async function refusedDischarge(citizen: Client, centre: StartedCentre): Promise<string> {
  const id = await fileDrainPermit(citizen);
  const reviewer = await clientOf(centre, 'cgj-reviewer');
  const approver = await clientOf(centre, 'cgj-approver');
  expectStatus(await reviewer.post(`/applications/${id}/accept`), 200);
  const proposal = { proposal: 'refuse', opinion: '水質超標' };
  expectStatus(await reviewer.post(`/applications/${id}/review`, proposal), 200);
  const reasons = '所提交的水質檢測報告顯示化學需氧量超過納管標準。';
  const legalBasis = '《城鎮排水與污水處理條例》第二十一條';
  expectStatus(await approver.post(`/applications/${id}/refuse`, { reasons, legalBasis }), 200);
  return id;
}

export async function everySituation(centre: StartedCentre): Promise<Situations> {
  const chen = await clientOf(centre, 'chen-meiling');
  const desk = await clientOf(centre, 'gaj-reviewer');
  const item = expectStatus(await chen.get('/catalogue/mass-event-city'), 200);

  const filed = await draft(chen, 'private-filing');
  expectStatus(await chen.put(`/applications/${filed}/form`, { answers: filing }), 200);
  await submit(chen, filed);

  const refused = await refusedDischarge(chen, centre);
  const running = await fileMassEvent(chen);
  expectStatus(await desk.post(`/applications/${running.id}/accept`), 200);
  await centre.move('PT1M');
  expectStatus(await record(centre, 'XFZD', 'appointment', { ...appointmentOf('XFZD') }), 200);
  const conditions = ['疏散通道寬度不小於四米，並在五月一日演出前再次檢查。'];
  const opinion = { verdict: 'consent-with-conditions', conditions, record: survey };
  expectStatus(await record(centre, 'XFZD', 'opinion', opinion), 200);
  expectStatus(
    await record(centre, 'WJW', 'opinion', {
      verdict: 'object',
      reason: '沒有急救點',
      legalBasis: '第十二條',
    }),
    200,
  );
  await centre.move('P2D');
  const [review, recorded] = [await link(centre, 'JJ'), await link(centre, 'XFZD')];

  const empty = await draft(chen, 'mass-event-city');
  const filled = await draft(chen, 'mass-event-city');
  expectStatus(await chen.put(`/applications/${filled}/form`, { answers: massEvent }), 200);
  await upload(chen, filled, 'eventplan');
  await upload(chen, filled, 'safetyplan');
  const submitted = (await fileMassEvent(chen)).id;
  const { number } = expectStatus(await chen.get(`/applications/${filed}/licence`), 200);
  return {
    steps: item.form.steps.map((step: { id: string }) => step.id),
    empty,
    filled,
    submitted,
    refused,
    running,
    review,
    recorded,
    licence: number,
    spent: `${review.slice(0, -3)}abc`,
  };
}
