import { applicantName, contactEmail, contactPhone, itemForm, truthDeclaration, words } from './words.ts';

/** The form of every item for which no form of its own has been worked out: it asks only what every case needs. */
export const generalForm = itemForm([
  {
    id: 'applicant',
    title: words('誰提出申請？', '谁提出申请？', 'Who is applying?'),
    fields: [applicantName],
  },
  {
    id: 'contact',
    title: words('如何聯繫您？', '如何联系您？', 'How can we reach you?'),
    fields: [contactPhone, contactEmail],
  },
  {
    id: 'subject',
    title: words('您申請什麼？', '您申请什么？', 'What are you applying for?'),
    fields: [
      {
        id: 'subject',
        type: 'textarea',
        maxLength: 500,
        use: 'subject',
        label: words('申請內容', '申请内容', 'What the application is for'),
        hint: words(
          '用一兩句話說明項目、場所或事由。',
          '用一两句话说明项目、场所或事由。',
          'Describe the project, the premises or the reason in a sentence or two.',
        ),
      },
    ],
  },
  {
    id: 'declaration',
    title: words('聲明', '声明', 'Declaration'),
    fields: [truthDeclaration],
  },
]);
