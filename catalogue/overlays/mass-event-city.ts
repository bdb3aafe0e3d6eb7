import {
  applicantName,
  contactEmail,
  contactPhone,
  itemForm,
  socialCreditCode,
  truthDeclaration,
  words,
} from '../forms/words.ts';
import type { Overlay } from './overlay.ts';

const part = (departmentCode: string, silence: 'consent' | 'escalate') => ({
  departmentCode,
  limitDays: 1,
  silence,
  isRequired: true,
});

/**
 * 大型群眾性活動安全許可: the police lead; five departments at once. Fire and traffic look at the site, where two
 * of their staff must be present, and their silence may not pass for consent: the safety of a crowd hangs on it.
 */
export const massEventCity: Overlay = {
  item: {
    // fire and traffic look at the place: their surveys, by two or more of their staff each, are the check of art. 34
    substantiveCheck: {
      basis: '《大型群众性活动安全管理条例》第十三条：对活动场所进行查验',
      bySurveyOf: ['XFZD', 'JJ'],
    },
    completeness: {
      checkedBy: 'lead',
      because: words(
        '材料全部由公安機關核對；法定期限只有七日，不再另設部門預審。',
        '材料全部由公安机关核对；法定期限只有七日，不再另设部门预审。',
        'All materials are for the police to check; with seven days by law there is no further check by the departments.',
      ),
    },
  },
  licence: {
    fields: ['eventType', 'startOn', 'endOn', 'venueName', 'venueAddress', 'attendance'],
    // six fields stand on the page: five departments' conditions have less room there than elsewhere
    conditionsOnPage: 4,
    annexes: [
      {
        title: words('承辦者的安全責任', '承办者的安全责任', 'Safety duties of the organiser'),
        fields: ['guards'],
        // 《大型群眾性活動安全管理條例》第七條
        text: words(
          '承辦者具體負責下列安全事項（《大型群眾性活動安全管理條例》第七條）：\n一、落實安全工作方案和安全責任制度，明確安全措施和崗位職責，開展安全宣傳教育。\n二、保障臨時搭建的設施、建築物的安全，消除安全隱患。\n三、按照公安機關的要求配備安全檢查設備，對參加人員進行安全檢查；對拒不接受檢查的，有權拒絕其進入。\n四、按照核准的容納人數、劃定的區域發放或者出售門票。\n五、落實醫療救護、滅火、應急疏散等應急救援措施並組織演練。\n六、及時制止妨礙活動安全的行為，發現違法犯罪行為及時報告公安機關。\n七、配備與安全工作需要相適應的專業保安人員和其他安全工作人員。\n八、為活動的安全工作提供必要的保障。',
          '承办者具体负责下列安全事项（《大型群众性活动安全管理条例》第七条）：\n一、落实安全工作方案和安全责任制度，明确安全措施和岗位职责，开展安全宣传教育。\n二、保障临时搭建的设施、建筑物的安全，消除安全隐患。\n三、按照公安机关的要求配备安全检查设备，对参加人员进行安全检查；对拒不接受检查的，有权拒绝其进入。\n四、按照核准的容纳人数、划定的区域发放或者出售门票。\n五、落实医疗救护、灭火、应急疏散等应急救援措施并组织演练。\n六、及时制止妨碍活动安全的行为，发现违法犯罪行为及时报告公安机关。\n七、配备与安全工作需要相适应的专业保安人员和其他安全工作人员。\n八、为活动的安全工作提供必要的保障。',
          'The organiser is responsible for the following (Regulation on the Safety of Large Public Events, art. 7):\n1. carrying out the safety plan, with measures and duties for every post, and instructing those taking part;\n2. the safety of temporary structures, and the removal of dangers;\n3. equipment for security checks as the police require, and checks of everyone who enters; who refuses may be turned away;\n4. giving out or selling tickets only for the approved number of people and the marked areas;\n5. medical aid, fire fighting and evacuation, with drills;\n6. stopping at once whatever endangers the event, and reporting offences to the police;\n7. professional guards and other safety staff as the event needs;\n8. whatever else its safety requires.',
        ),
      },
    ],
    notes: words(
      '不得轉讓活動。變更時間、地點、內容或者擴大規模的，應當重新申請許可。',
      '不得转让活动。变更时间、地点、内容或者扩大规模的，应当重新申请许可。',
      'The event may not be passed on. To change its time, place or content, or to make it larger, apply again.',
    ),
  },
  jointPlan: {
    // the culture bureau decides nothing about safety; it is told how it went
    forInformation: ['WLJ'],
    stages: [
      {
        actions: [
          {
            action: 'review',
            departments: [part('CGJ', 'consent'), part('WJW', 'consent'), part('SCJ', 'consent')],
          },
          { action: 'survey', departments: [part('XFZD', 'escalate'), part('JJ', 'escalate')] },
        ],
      },
    ],
  },
  materials: {
    orgproof: {
      providedBy: 'centre',
      reason: words(
        '由窗口憑統一社會信用代碼核查，無需提交（《國務院關於在線政務服務的若干規定》：能共享的不再索要）。',
        '由窗口凭统一社会信用代码核查，无需提交（《国务院关于在线政务服务的若干规定》：能共享的不再索要）。',
        'The window looks it up by the unified social credit code; you need not submit it (State Council rules on online government services: what can be shared is not asked for again).',
      ),
    },
    venueconsent: {
      providedBy: 'form',
      reason: words(
        '以您在表中的書面聲明代替（《優化營商環境條例》第四十四條）。',
        '以您在表中的书面声明代替（《优化营商环境条例》第四十四条）。',
        'Your written declaration in the form takes its place (Business Environment Regulation, art. 44).',
      ),
    },
  },
  form: itemForm([
    {
      id: 'organiser',
      title: words('誰承辦活動？', '谁承办活动？', 'Who organises the event?'),
      fields: [
        {
          ...applicantName,
          label: words('承辦者名稱', '承办者名称', 'Name of the organiser'),
          autocomplete: 'organization',
        },
        socialCreditCode,
      ],
    },
    {
      id: 'contact',
      title: words('如何聯繫您？', '如何联系您？', 'How can we reach you?'),
      fields: [contactPhone, contactEmail],
    },
    {
      id: 'event',
      title: words('什麼活動？', '什么活动？', 'What is the event?'),
      fields: [
        {
          id: 'eventName',
          type: 'text',
          maxLength: 100,
          use: 'subject',
          label: words('活動名稱', '活动名称', 'Name of the event'),
        },
        {
          id: 'eventType',
          type: 'choice',
          label: words('活動類型', '活动类型', 'Type of event'),
          options: [
            { value: 'sports', label: words('體育比賽', '体育比赛', 'Sports competition') },
            {
              value: 'concert',
              label: words(
                '演唱會、音樂會等文藝演出',
                '演唱会、音乐会等文艺演出',
                'Concert or other performance',
              ),
            },
            { value: 'exhibition', label: words('展覽、展銷', '展览、展销', 'Exhibition or sales fair') },
            {
              value: 'festival',
              label: words(
                '遊園、燈會、廟會、花會、焰火晚會',
                '游园、灯会、庙会、花会、焰火晚会',
                'Garden party, lantern, temple or flower fair, fireworks evening',
              ),
            },
            {
              value: 'job-fair',
              label: words(
                '人才招聘會、現場開獎的彩票銷售',
                '人才招聘会、现场开奖的彩票销售',
                'Job fair or lottery draw',
              ),
            },
          ],
        },
        {
          id: 'eventDescription',
          type: 'textarea',
          maxLength: 1000,
          required: false,
          label: words('活動簡介（選填）', '活动简介（选填）', 'Short description of the event (optional)'),
          hint: words(
            '各部門會先讀到這幾句；詳情以活動方案為準。',
            '各部门会先读到这几句；详情以活动方案为准。',
            'Every department reads these lines first; the event plan has the details.',
          ),
        },
      ],
    },
    {
      id: 'dates',
      title: words('什麼時候舉行？', '什么时候举行？', 'When is it held?'),
      fields: [
        {
          id: 'startOn',
          type: 'date',
          notBeforeDays: 20,
          label: words('開始日期', '开始日期', 'First day'),
          hint: words(
            '須在活動舉辦日的二十日前提出申請（條例第十三條）。',
            '须在活动举办日的二十日前提出申请（条例第十三条）。',
            'The application must be made 20 days before the event (Regulation, art. 13).',
          ),
        },
        {
          id: 'endOn',
          type: 'date',
          notBeforeField: 'startOn',
          label: words('結束日期', '结束日期', 'Last day'),
        },
      ],
    },
    {
      id: 'venue',
      title: words('在哪裡舉行？', '在哪里举行？', 'Where is it held?'),
      fields: [
        {
          id: 'venueName',
          type: 'text',
          maxLength: 100,
          label: words('場所名稱', '场所名称', 'Name of the venue'),
        },
        {
          id: 'venueAddress',
          type: 'text',
          maxLength: 200,
          label: words('場所地址', '场所地址', 'Address of the venue'),
        },
        {
          id: 'venueCapacity',
          type: 'integer',
          min: 1,
          max: 1_000_000,
          unit: words('人', '人', 'people'),
          label: words('場所核定容量', '场所核定容量', 'Approved capacity of the venue'),
        },
      ],
    },
    {
      id: 'attendance',
      title: words('預計多少人參加？', '预计多少人参加？', 'How many people do you expect?'),
      fields: [
        {
          id: 'attendance',
          type: 'integer',
          min: 5000,
          max: 500_000,
          unit: words('人', '人', 'people'),
          label: words('預計參加人數', '预计参加人数', 'People expected'),
          hint: words(
            '五千人以上由市公安局許可；一千人以上不足五千人，請向區公安分局申請。',
            '五千人以上由市公安局许可；一千人以上不足五千人，请向区公安分局申请。',
            'From 5,000 people the city police decide; from 1,000 to fewer than 5,000 apply to the district police.',
          ),
        },
      ],
    },
    {
      id: 'safety',
      title: words('誰負責安全？', '谁负责安全？', 'Who is responsible for safety?'),
      fields: [
        {
          id: 'safetyOfficer',
          type: 'text',
          maxLength: 60,
          personal: true,
          label: words('安全責任人姓名', '安全责任人姓名', 'Name of the safety officer'),
        },
        {
          id: 'safetyOfficerPhone',
          type: 'text',
          format: 'mainland-mobile',
          personal: true,
          label: words('安全責任人手機', '安全责任人手机', 'Mobile number of the safety officer'),
        },
        {
          id: 'guards',
          type: 'integer',
          min: 1,
          max: 20_000,
          unit: words('人', '人', 'people'),
          label: words('專職保安人數', '专职保安人数', 'Professional guards on duty'),
        },
      ],
    },
    {
      id: 'declaration',
      title: words('聲明', '声明', 'Declarations'),
      fields: [
        {
          id: 'venueConsent',
          type: 'declaration',
          basis: '优化营商环境条例第四十四条',
          label: words(
            '我持有場所管理者同意提供場所的書面證明，並可隨時出示。',
            '我持有场所管理者同意提供场所的书面证明，并可随时出示。',
            'I hold the written consent of the manager of the venue and can show it at any time.',
          ),
        },
        truthDeclaration,
      ],
    },
  ]),
};
