import { enDelivery, rate } from './en-delivery.ts';
import { enLicence } from './en-licence.ts';
import {
  type ActionNames,
  actionName,
  type LetterWords,
  opinionLines,
  remedyLines,
  type SaidNames,
} from './letter-words.ts';

const actions: ActionNames = {
  completeness: 'completeness check',
  review: 'joint review',
  survey: 'site survey',
  appraisal: 'appraisal',
  acceptance: 'acceptance check',
  inspection: 'annual inspection',
};

const said: SaidNames = {
  consent: 'consents',
  'consent-with-conditions': 'consents with conditions',
  object: 'objects',
  silent: 'no answer in time',
  withdrawn: 'withdrawn',
};

/** English. */
export const en: LetterWords = {
  'application-received': ({ itemName, departmentName, fact, link }) => ({
    subject: `We have received your application ${fact('reference')}`,
    lines: [
      `${departmentName} has received your application for “${itemName}”.`,
      '',
      `Reference number: ${fact('reference')}`,
      `Query code: ${fact('queryCode')}`,
      '',
      'With these two you can follow the case at any time without signing in. Keep the query code to yourself.',
      link,
      '',
      'Within five working days we tell you whether we accept the application. If we do not, it counts as accepted from the day we received it.',
    ],
  }),
  'application-accepted': ({ itemName, departmentName, fact, link }) => ({
    subject: `Your application is accepted ${fact('reference')}`,
    lines: [
      `${departmentName} has accepted your application for “${itemName}”.`,
      '',
      `Reference number: ${fact('reference')}`,
      `Promised decision by: ${fact('promisedLastOn')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'application-returned': ({ itemName, departmentName, fact, link }) => ({
    subject: `Your application is returned ${fact('reference')}`,
    lines: [
      `${departmentName} cannot accept your application for “${itemName}” and returns it.`,
      '',
      `Reasons: ${fact('reasons')}`,
      `Legal basis: ${fact('legalBasis')}`,
      '',
      'See the details:',
      link,
      '',
      rate,
    ],
  }),
  'application-refused': (facts) => ({
    subject: `Decision to refuse ${facts.fact('reference')}`,
    lines: [
      `${facts.departmentName} has refused your application for “${facts.itemName}”.`,
      '',
      `Reasons: ${facts.fact('reasons')}`,
      `Legal basis: ${facts.fact('legalBasis')}`,
      '',
      'If you disagree with this decision:',
      ...remedyLines(facts),
      '',
      'See the details:',
      facts.link,
      '',
      rate,
    ],
  }),
  'supplement-requested': ({ itemName, departmentName, fact, link }) => ({
    subject: `What is missing from your application ${fact('reference')}`,
    lines: [
      `${departmentName} has checked your application for “${itemName}”. This is everything that is missing or wrong; you will not be asked a second time.`,
      '',
      fact('points'),
      '',
      `Supply it by: ${fact('lastOn')}, end of the day. An application that is not completed by then counts as withdrawn; you can apply again.`,
      '',
      'Answer here:',
      link,
    ],
  }),
  'supplement-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `Supplement received ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The applicant has answered the notice on “${itemName}” (${fact('reference')}).`,
      '',
      'Within five working days the application must be accepted, or returned with reasons:',
      link,
    ],
  }),
  'question-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `A question about your application ${fact('reference')}`,
    lines: [
      `${departmentName} asks about your application for “${itemName}”:`,
      '',
      fact('text'),
      '',
      'The handling goes on meanwhile, and its limit runs on. Answer here:',
      link,
    ],
  }),
  'question-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `The applicant has answered your question ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The applicant has answered your department's question on “${itemName}” (${fact('reference')}).`,
      '',
      'Read the answer and give your opinion:',
      link,
    ],
  }),
  'department-withdrawn': ({ itemName, departmentName, fact }) => ({
    subject: `No answer needed any more ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The request for your opinion on “${itemName}” (${fact('reference')}) has been withdrawn; you need not answer.`,
      `Reason: ${fact('reason')}`,
    ],
  }),
  'joint-digest': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `The departments have answered ${fact('reference')}`,
      lines: [
        `All departments have had their say on your application for “${itemName}”:`,
        '',
        ...opinionLines(facts, said),
        '',
        `The lead department, ${departmentName}, goes on with it now. Follow the case:`,
        link,
      ],
    };
  },
  'joint-outcome': ({ itemName, departmentName, fact }) => ({
    subject: `For information: joint case decided ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The joint case “${itemName}” (${fact('reference')}) has been decided.`,
      `Outcome: ${fact('outcome') === 'approved' ? 'granted' : 'refused'}`,
      '',
      'This is for your information; nothing is asked of you.',
    ],
  }),
  'supplement-reminder': ({ itemName, departmentName, fact, link }) => ({
    subject: `A few days are left to answer ${fact('reference')}`,
    lines: [
      `${departmentName} still waits for what was missing from your application for “${itemName}”.`,
      '',
      `Supply it by: ${fact('lastOn')}, end of the day. After that the application counts as withdrawn; you can apply again.`,
      '',
      'Answer here:',
      link,
    ],
  }),
  'application-withdrawn': ({ itemName, departmentName, fact, link }) => ({
    subject: `Withdrawn ${fact('reference')}`,
    lines: [
      `Your application to ${departmentName} for “${itemName}” has been withdrawn, as you asked. Nothing more will be done. You can apply again at any time.`,
      '',
      'See it here:',
      link,
      '',
      rate,
    ],
  }),
  'submission-undone': ({ itemName, departmentName, fact, link }) => ({
    subject: `Submission undone ${fact('reference')}`,
    lines: [
      `You have undone the submission of your application to ${departmentName} for “${itemName}”. It is a draft again, with everything you entered; submit it when you are ready.`,
      '',
      'Go on here:',
      link,
    ],
  }),
  'application-lapsed': ({ itemName, departmentName, fact, link }) => ({
    subject: `Application counted as withdrawn ${fact('reference')}`,
    lines: [
      `${departmentName} has not received what was missing from your application for “${itemName}” by ${fact('lastOn')}; it counts as withdrawn, as the notice said.`,
      '',
      'You can apply again at any time. The details:',
      link,
      '',
      rate,
    ],
  }),
  'clock-stopped': ({ itemName, departmentName, fact, link }) => ({
    subject: `The clock of your application stands still ${fact('reference')}`,
    lines: [
      `${departmentName} needs time that the law does not count for your application for “${itemName}”.`,
      '',
      `Since: ${fact('stoppedOn')}`,
      `Expected working days: ${fact('expectedDays')}`,
      `Legal basis: ${fact('legalBasis')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'clock-resumed': ({ itemName, departmentName, fact, link }) => ({
    subject: `The clock of your application goes on ${fact('reference')}`,
    lines: [
      `The clock of your application for “${itemName}” with ${departmentName} goes on since ${fact('resumedOn')}.`,
      '',
      `Promised decision by: ${fact('promisedLastOn')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'limit-extended': ({ itemName, departmentName, fact, link }) => ({
    subject: `The limit of your application is extended ${fact('reference')}`,
    lines: [
      `The limit for ${departmentName} to decide on your application for “${itemName}” has been extended by ${fact('days')} working days, which is possible once.`,
      '',
      `Reason: ${fact('reason')}`,
      `Promised decision by: ${fact('promisedLastOn')}`,
      `Decision by law by: ${fact('statutoryLastOn')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'case-urged': ({ itemName, departmentName, fact, link }) => ({
    subject: `Please attend to this case ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The supervisors of the centre ask you to attend to “${itemName}” (${fact('reference')}), due by ${fact('lastOn')}.`,
      `Note: ${fact('note')}`,
      '',
      'Go on here:',
      link,
    ],
  }),
  'days-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `The promised day of your application has moved ${fact('reference')}`,
    lines: [
      `The public holidays of the year have been published. The last days of your application for “${itemName}” with ${departmentName} were counted again.`,
      '',
      `Promised decision until now by: ${fact('before')}`,
      `Promised decision by: ${fact('promisedLastOn')}`,
      `Decision by law by: ${fact('statutoryLastOn')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'answer-recomputed': ({ itemName, departmentName, fact, link }) => ({
    subject: `The day for your answer has moved ${fact('reference')}`,
    lines: [
      `The public holidays of the year have been published. The time in which ${departmentName} waits for what was missing from your application for “${itemName}” was counted again.`,
      '',
      `Supply it by: ${fact('lastOn')}`,
      '',
      'Follow the case:',
      link,
    ],
  }),
  'opinion-requested': (facts) => ({
    subject: `Opinion requested (${actionName(facts, actions)}) ${facts.fact('reference')}`,
    lines: [
      `To: ${facts.departmentName}`,
      '',
      `Please give your opinion (${actionName(facts, actions)}) on the joint case “${facts.itemName}”, ${facts.fact('reference')}.`,
      `Answer by: ${facts.fact('lastOn')}, end of the day`,
      '',
      "Read the case and answer through this link. Giving an opinion needs the officer's name, the staff number and the department's PIN; opening the link alone has no effect.",
      facts.link,
      '',
      'If there is no answer in time, the published rule of the item applies. The link is for your department only; do not forward it outside.',
    ],
  }),
  'review-link-locked': ({ itemName, departmentName, fact, link }) => ({
    subject: `Review link locked ${fact('reference')}`,
    lines: [
      `The review link of ${departmentName} for “${itemName}” (${fact('reference')}) is locked after too many wrong PINs.`,
      '',
      'Find out what happened; then the lead department can send a new link:',
      link,
    ],
  }),
  'sample-fault': ({ itemName, departmentName, fact, link }) => ({
    subject: `Supervision found a fault ${fact('reference')}`,
    lines: [
      `To the head of ${departmentName}: the supervisors looked at a decision of one person on “${itemName}” (${fact('reference')}), and found:`,
      '',
      fact('reasons'),
      '',
      'Nothing of the decision is changed by this. Whether to withdraw, change or correct it is for your department, by law.',
      'The case:',
      link,
    ],
  }),
  'silence-escalated': ({ itemName, departmentName, fact, link }) => ({
    subject: `A department has not answered ${fact('reference')}`,
    lines: [
      `${departmentName} has not answered in time on “${itemName}” (${fact('reference')}).`,
      `It has one further limit, until ${fact('lastOn')}; after that the lead department goes on without it.`,
      '',
      'Please urge it:',
      link,
    ],
  }),
  'yellow-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `Yellow card: due soon ${fact('reference')}`,
    lines: [
      `The promised limit of “${itemName}” (${fact('reference')}), handled by ${departmentName}, is near.`,
      `Promised decision by: ${fact('promisedLastOn')}`,
      '',
      'Please decide soon:',
      link,
    ],
  }),
  'red-card': ({ itemName, departmentName, fact, link }) => ({
    subject: `Red card: past the promised limit ${fact('reference')}`,
    lines: [
      `The promised limit of “${itemName}” (${fact('reference')}), handled by ${departmentName}, has passed.`,
      `Promised decision by: ${fact('promisedLastOn')}`,
      '',
      'Please decide at once and state why it is late:',
      link,
    ],
  }),
  'survey-appointed': ({ itemName, departmentName, fact, link }) => ({
    subject: `Site survey on ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName} surveys the site for “${itemName}” (${fact('reference')}).`,
      '',
      `Day: ${fact('surveyOn')}, ${fact('from')}–${fact('to')}`,
      `Place: ${fact('place')}`,
      '',
      'Please have somebody there who can open every part of the site. The survey does not stop the clock.',
      link,
    ],
  }),
  'survey-changed': ({ itemName, departmentName, fact, link }) => ({
    subject: `Site survey moved to ${fact('surveyOn')} ${fact('from')} ${fact('reference')}`,
    lines: [
      `${departmentName} has changed the appointment of the site survey for “${itemName}” (${fact('reference')}).`,
      '',
      `Now on: ${fact('surveyOn')}, ${fact('from')}–${fact('to')}`,
      `Place: ${fact('place')}`,
      `Reason: ${fact('because')}`,
      '',
      'The earlier appointment no longer holds.',
      link,
    ],
  }),
  'appraisal-started': ({ itemName, departmentName, fact, link }) => ({
    subject: `Appraisal begun ${fact('reference')}`,
    lines: [
      `${departmentName} has begun the appraisal of “${itemName}” (${fact('reference')}).`,
      `Working days needed: ${fact('workingDays')}`,
      '',
      'The promised limit runs on meanwhile.',
      link,
    ],
  }),
  'appraisal-stops-clock': ({ itemName, departmentName, fact, link }) => ({
    subject: `Appraisal begun; the clock stands still ${fact('reference')}`,
    lines: [
      `${departmentName} has begun the appraisal of “${itemName}” (${fact('reference')}).`,
      `Working days needed: ${fact('workingDays')}`,
      '',
      'This time is not counted in the limits (Licensing Law, art. 45); the limits move by the days that it really takes.',
      link,
    ],
  }),
  'rectification-required': ({ itemName, departmentName, fact, link }) => ({
    subject: `To rectify before acceptance ${fact('reference')}`,
    lines: [
      `${departmentName} has checked “${itemName}” (${fact('reference')}). Before it can pass, please rectify:`,
      fact('items'),
      '',
      'This list is told once. When everything is done, sign in and report it here:',
      link,
    ],
  }),
  'rectification-reported': ({ itemName, departmentName, fact, link }) => ({
    subject: `Rectified: please check again ${fact('reference')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The applicant reports that everything you asked for is rectified: “${itemName}”, ${fact('reference')}.`,
      `Answer by: ${fact('lastOn')}, end of the day`,
      '',
      "Record the result through this link, with the officer's name, the staff number and the department's PIN.",
      link,
    ],
  }),
  ...enLicence,
  ...enDelivery,
  ending: 'This message was sent automatically by Onedoor; please do not reply to it.',
};
