import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPinOf } from '../../local/department-pins.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { openBrowser } from '../support/browser/open-browser.ts';
import { windowOf } from '../support/browser/signed-in.ts';
import { type StartedCentre, startCentre } from '../support/centre.ts';
import { aPdf } from '../support/files.ts';
import { clientOf } from '../support/story/client.ts';
import { drawingDepartments, fileDrawings, throughLink } from '../support/story/drawings.ts';
import { linkOf } from '../support/story/mass-event.ts';

let browser: Browser;
let centre: StartedCentre;

beforeAll(async () => {
  [browser, centre] = await Promise.all([openBrowser(), startCentre()]);
});

afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

const picture = async (page: Page, name: string): Promise<void> => {
  expect(await lookAt(page, name), name).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await lookAt(page, `${name}-320`), `${name} at 320 px`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
};

const signedIn = (persona: string, to: string) => windowOf(browser, centre, { persona, to });

async function fill(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.getAttribute('type')) === 'radio')
      await page.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
}

const signedBy = (department: string) => ({
  officerName: `${department} 經辦`,
  staffNumber: `${department}-1`,
  pin: localPinOf(department),
});

async function throughPage(department: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-TW' })).newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${centre.url}/review/${await linkOf(centre, department)}`);
  return page;
}

const send = (page: Page) => page.locator('main form button[type=submit]').last().click();

describe('a joint application with a notice and a question, in a real browser', () => {
  it('is checked by every department, completed once, and asked about without the clock stopping', async () => {
    const company = await clientOf(centre, 'lin-zhiwei');
    const anyone = await clientOf(centre);
    const { id } = await fileDrawings(company);
    await centre.move('PT1M');

    const fire = await throughPage('XFZD');
    await fill(fire, {
      completeness: 'complete',
      'missing-material-firedesign': '缺第三章',
      ...signedBy('XFZD'),
    });
    await send(fire); // says complete and names what is missing: nothing is recorded, nothing typed is lost
    expect(await fire.locator('.errors').innerText()).toContain('需要補正');
    expect(await fire.locator('[name="missing-material-firedesign"]').inputValue()).toBe('缺第三章');
    await picture(fire, 'completeness-form');
    await fill(fire, {
      completeness: 'incomplete',
      'missing-field-subject': '請寫明面積',
      pin: localPinOf('XFZD'),
    });
    await send(fire);
    await fire.locator('#recorded').waitFor();
    await picture(fire, 'completeness-recorded');

    const desk = await signedIn('zjj-reviewer', `/staff/cases/${id}`);
    expect(await desk.locator('[aria-labelledby=actions]').innerText()).toContain('各部門正在預審');
    for (const one of drawingDepartments)
      if (one !== 'XFZD') await throughLink(centre, anyone, one, 'completeness', { missing: [] });
    await centre.move('PT1M');
    await desk.reload();
    expect(await desk.locator('[aria-labelledby=actions]').innerText()).toContain('缺第三章');
    await picture(desk, 'supplement-form');
    await desk.getByRole('button', { name: '發出補正通知' }).click();
    await desk.getByText('待補正').first().waitFor();

    const applicant = await signedIn('lin-zhiwei', `/applications/${id}/supplement`);
    await applicant.getByRole('button', { name: '提交補正' }).click();
    expect(await applicant.locator('.errors').innerText()).toContain('沒有補齊');
    await picture(applicant, 'supplement');
    await fill(applicant, { subject: '龍騰南路安置房二期，人防工程 4,200 平方米' });
    await applicant.getByRole('button', { name: '保存修改' }).click();
    await applicant.getByRole('link', { name: '消防設計文件' }).click();
    await applicant.locator('#file').setInputFiles({
      name: 'firedesign-2.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await aPdf()),
    });
    await applicant.getByRole('button', { name: '上傳', exact: true }).click();
    await applicant.getByText('文件已收到，檢查通過').waitFor();
    await picture(applicant, 'supplement-upload');
    await applicant.goto(`${centre.url}/applications/${id}/supplement`);
    await applicant.getByRole('button', { name: '提交補正' }).click();
    await applicant.waitForURL(/progress/);
    await centre.move('PT1M');
    await throughLink(centre, anyone, 'XFZD', 'completeness', { missing: [] });
    await centre.move('PT1M');
    await desk.reload();
    await desk.getByRole('button', { name: '予以受理' }).click();
    await centre.move('PT1M');

    const weather = await throughPage('QXJ');
    await weather.getByRole('link', { name: '向申請人詢問' }).click();
    await fill(weather, { question: '防雷裝置由誰檢測？', ...signedBy('QXJ') });
    await picture(weather, 'question-form');
    await send(weather);
    await weather.getByText('等待申請人回答').waitFor();

    await applicant.goto(`${centre.url}/applications/${id}/progress`);
    await picture(applicant, 'question-to-answer');
    await fill(applicant, { answer: '由福建防雷檢測中心檢測。' });
    await applicant.getByRole('button', { name: '發送回答' }).click();
    await weather.reload();
    expect(await weather.locator('main').innerText()).toContain('由福建防雷檢測中心檢測。');

    await desk.reload();
    await desk.locator('#add-department summary').click();
    await fill(desk, { 'add-reason': '臨近水源保護區' });
    await desk.locator('[name="departmentCode"]').selectOption('STJ');
    await picture(desk, 'add-department');
    await desk.getByRole('button', { name: '增加徵求部門' }).click();
    await desk.locator('#board').getByText('生態環境局').waitFor();
  });
});
