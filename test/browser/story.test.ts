import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPinOf } from '../../local/department-pins.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { signIn as signInAt } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aPdf } from '../support/files.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

async function picture(page: Page, name: string): Promise<void> {
  expect(await lookAt(page, name), name).toEqual([]);
}

async function someone(locale = 'zh-TW'): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
  return { context, page: await context.newPage() };
}

const signIn = (page: Page, persona: string, to: string) => signInAt(page, centre, persona, to);

const next = (page: Page) => page.locator('main form button[type=submit]').first();

/** Answers of the form, one step after another. */
const steps: readonly Readonly<Record<string, string>>[] = [
  { applicantName: '龍巖市客家文化發展有限公司', socialCreditCode: '91350800MA2XN0QX4W' },
  { contactPhone: '13800138000', contactEmail: 'chen@example.com' },
  { eventName: '龍巖土樓國際音樂節', eventType: 'concert' },
  { startOn: '2026-05-01', endOn: '2026-05-03' },
  { venueName: '龍巖體育公園', venueAddress: '龍巖市新羅區體育路一號', venueCapacity: '12000' },
  { attendance: '8000' },
  { safetyOfficer: '林志偉', safetyOfficerPhone: '13900139000', guards: '120' },
  { venueConsent: 'yes', truthDeclaration: 'yes' },
];

async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`).first();
    const type = await field.getAttribute('type');
    if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (type === 'checkbox') await field.check();
    else await field.fill(value);
  }
  await next(page).click();
}

async function upload(page: Page, id: string, material: string): Promise<void> {
  await page.goto(`${centre.url}/applications/${id}/documents/${material}`);
  const buffer = Buffer.from(await aPdf());
  await page.locator('#file').setInputFiles({ name: `${material}.pdf`, mimeType: 'application/pdf', buffer });
  await next(page).click();
  await page.getByText('文件已收到，檢查通過').waitFor();
}

async function linkOf(department: string): Promise<string> {
  const [letter] = await centre.lettersTo(`${department.toLowerCase()}@onedoor.example`);
  const link = letter?.links.find((one) => one.includes('/review/'));
  if (!link) throw new Error(`${department} got no link.`);
  return link;
}

async function giveOpinion(department: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { context, page } = await someone();
  await page.goto(await linkOf(department));
  await answer(page, {
    verdict: 'consent',
    ...more,
    officerName: `${department} 經辦`,
    staffNumber: `${department}-1`,
    pin: localPinOf(department),
  });
  await page.locator('#recorded').waitFor();
  await picture(page, `review-${department}`);
  await context.close();
}

/** A survey begins with its appointment; then the same link asks for what was found. */
async function appoint(department: string): Promise<void> {
  const { context, page } = await someone();
  await page.goto(await linkOf(department));
  await answer(page, {
    surveyOn: '2026-03-02',
    from: '15:00',
    to: '16:00',
    place: '龍巖體育公園東門',
    isAgreed: 'yes',
    officerName: `${department} 經辦`,
    staffNumber: `${department}-1`,
    pin: localPinOf(department),
  });
  await page.locator('#recorded-step').waitFor();
  await picture(page, `appointment-${department}`);
  await context.close();
}

describe('a joint application in a real browser', () => {
  it('goes from the web form through every signed link to a licence that anyone can verify', async () => {
    const citizen = await someone();
    const { page } = citizen;
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));

    await page.goto(centre.url);
    await picture(page, 'home');
    await page.goto(`${centre.url}/items?q=大型群眾`);
    await page.getByRole('link', { name: '大型群眾性活動安全許可（5000人以上）' }).click();
    for (const disclosure of ['服務內容', '辦理程序', '申請材料', '辦理時限', '收費標準'])
      await expect.poll(() => page.getByRole('heading', { name: disclosure }).count()).toBeGreaterThan(0);
    await picture(page, 'item');

    await signIn(page, 'chen-meiling', '/items/mass-event-city');
    await page.locator('form[action$="/applications"] button').click();
    await page.waitForURL(/\/applications\/[0-9a-f-]{36}/);
    const id = page.url().match(/applications\/([0-9a-f-]{36})/)?.[1] ?? '';
    await page.goto(`${centre.url}/applications/${id}/form/organiser`);
    await next(page).click(); // nothing typed: the summary leads to the fields
    await expect.poll(() => page.locator('.errors a').count()).toBe(2);
    for (const [index, answers] of steps.entries()) {
      if (index === 5) await picture(page, 'step');
      await answer(page, answers);
    }
    await upload(page, id, 'eventplan');
    await picture(page, 'upload');
    await upload(page, id, 'safetyplan');

    await page.goto(`${centre.url}/applications/${id}/check`);
    await picture(page, 'check');
    await next(page).click();
    await page.waitForURL(/confirmation/);
    await picture(page, 'confirmation');
    const confirmation = await page.locator('main').innerText();
    const reference = confirmation.match(/LY-\d{8}-\d{5}-\w/)?.[0] ?? '';
    expect(reference).not.toBe('');
    expect(confirmation).toContain('2026年3月5日'); // promised: three working days
    expect(confirmation).toContain('2026年3月9日'); // by law: seven days

    const reviewer = await someone();
    await signIn(reviewer.page, 'gaj-reviewer', '/staff');
    await picture(reviewer.page, 'inbox');
    await reviewer.page.getByRole('link', { name: '大型群眾性活動安全許可' }).first().click();
    await reviewer.page.getByRole('link', { name: 'eventplan.pdf' }).waitFor();
    await reviewer.page.getByRole('button', { name: '予以受理' }).click();
    await centre.move('PT1M');
    await reviewer.page.reload();
    expect(await reviewer.page.locator('#board tbody tr').count()).toBe(5);

    const link = await linkOf('XFZD');
    const scanner = await someone('en-GB');
    await scanner.page.goto(link);
    await picture(scanner.page, 'review-form');
    await scanner.page.reload();
    expect(await scanner.page.locator('#recorded').count()).toBe(0);
    await scanner.context.close();

    await appoint('XFZD');
    await appoint('JJ');
    const survey = {
      findings: '疏散通道暢通。',
      secondName: '同事',
      secondNumber: 'S-2',
      surveyedOn: '2026-03-02',
    };
    await giveOpinion('XFZD', {
      ...survey,
      verdict: 'consent-with-conditions',
      conditions: '疏散通道寬度不小於四米。',
    });
    await giveOpinion('JJ', survey);
    await giveOpinion('CGJ');
    await giveOpinion('WJW');
    await centre.move('P2D'); // past the limit of SCJ, which stays silent, and past the warning mark
    await reviewer.page.reload();
    await picture(reviewer.page, 'board');
    expect(await reviewer.page.locator('#board').innerText()).toContain('逾期視為同意');
    expect(await reviewer.page.locator('main').innerText()).toContain('黃牌');
    await centre.move('P2D');
    await reviewer.page.reload();
    expect(await reviewer.page.locator('main').innerText()).toContain('紅牌');

    const approver = await someone();
    await signIn(approver.page, 'gaj-approver', '/staff');
    await approver.page.getByRole('link', { name: '大型群眾性活動安全許可' }).first().click();
    await approver.page.getByRole('button', { name: '准予許可並簽發證照' }).click();
    await centre.move('PT1M');
    await approver.page.goto(`${centre.url}/staff/cases/${id}/events`);
    expect(await approver.page.locator('#chain').innerText()).toContain('校驗通過');
    await picture(approver.page, 'log');

    await page.goto(`${centre.url}/applications/${id}/progress`);
    await picture(page, 'progress');
    const verify = await page.locator('a[href^="/licences/"]').first().getAttribute('href');
    const anyone = await someone('en-GB');
    await anyone.page.goto(`${centre.url}${verify}`);
    const licence = await anyone.page.locator('main').innerText();
    expect(licence).toContain('LY-GAJ-2026-000001');
    expect(licence).toContain('疏散通道寬度不小於四米。');
    await picture(anyone.page, 'licence');
    expect(broken).toEqual([]);
  });
});
