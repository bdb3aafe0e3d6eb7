import type { DeliveryLetterWords } from './letter-words.ts';

/** With every letter that says that a case has its end. */
export const rate =
  'Say how the service was: open the progress of the case and rate it, with your name or without.';

/** How a licence reaches its holder, and that the case is completed. English. */
export const enDelivery: DeliveryLetterWords = {
  'licence-delivered': ({ itemName, departmentName, fact, link }) => ({
    subject: `Completed: your licence is issued ${fact('licenceNumber')}`,
    lines: [
      `${departmentName} has granted your application for “${itemName}”; the electronic licence is issued.`,
      '',
      `Licence number: ${fact('licenceNumber')}`,
      `Reference number: ${fact('reference')}`,
      '',
      'Sign in and download it under “My applications”. Anyone can verify it here:',
      link,
      '',
      rate,
    ],
  }),
  'paper-to-be-collected': ({ itemName, departmentName, fact, link }) => ({
    subject: `Your licence is ready to be collected ${fact('licenceNumber')}`,
    lines: [
      `${departmentName} has granted your application for “${itemName}” (${fact('reference')}).`,
      'The electronic licence is issued; the paper lies ready at the window of the department.',
      '',
      `Licence number: ${fact('licenceNumber')}`,
      `Please collect it, if you can, by: ${fact('lastOn')}`,
      '',
      'Bring your identity paper. Somebody else needs your written authority and an identity paper of their own.',
      link,
    ],
  }),
  'paper-to-be-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `Your licence is granted and will be posted ${fact('licenceNumber')}`,
    lines: [
      `${departmentName} has granted your application for “${itemName}” (${fact('reference')}).`,
      'The electronic licence is issued; the paper is posted to the address that you gave.',
      '',
      `Licence number: ${fact('licenceNumber')}`,
      `Posted on or before: ${fact('lastOn')}`,
      '',
      'You are told the tracking number when it is posted. Follow the case:',
      link,
    ],
  }),
  'licence-handed-over': ({ itemName, departmentName, fact, link }) => ({
    subject: `Completed: your licence was collected ${fact('licenceNumber')}`,
    lines: [
      `The paper licence for “${itemName}” (${fact('reference')}) was handed over at the window of ${departmentName}. The case is completed.`,
      '',
      `Licence number: ${fact('licenceNumber')}`,
      '',
      'If it was not you who collected it, nor anybody whom you sent, tell the supervisors of the centre at once.',
      'See the case:',
      link,
      '',
      rate,
    ],
  }),
  'licence-posted': ({ itemName, departmentName, fact, link }) => ({
    subject: `Completed: your licence was posted ${fact('licenceNumber')}`,
    lines: [
      `${departmentName} has posted the paper licence for “${itemName}” (${fact('reference')}). The case is completed.`,
      '',
      `Licence number: ${fact('licenceNumber')}`,
      `Carrier: ${fact('carrier')}`,
      `Tracking number: ${fact('trackingNumber')}`,
      '',
      'See the case:',
      link,
      '',
      rate,
    ],
  }),
  'rating-answer-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `A low rating waits for your answer ${fact('reference')}`,
    lines: [
      `An applicant, by name, was not satisfied with “${itemName}” (${fact('reference')}), handled by ${departmentName}.`,
      `Answer by the end of: ${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answer-overdue': ({ itemName, departmentName, fact, link }) => ({
    subject: `A low rating was not answered in time ${fact('reference')}`,
    lines: [
      `The low rating of “${itemName}” (${fact('reference')}), handled by ${departmentName}, has no answer yet.`,
      `It was due by the end of: ${fact('lastOn')}`,
      link,
    ],
  }),
  'rating-answered': ({ itemName, departmentName, fact, link }) => ({
    subject: `The supervisors answer your rating ${fact('reference')}`,
    lines: [
      `You were not satisfied with “${itemName}” (${fact('reference')}), handled by ${departmentName}. The supervisors of the centre answer:`,
      '',
      fact('text'),
      '',
      'You find the answer with your case, too:',
      link,
    ],
  }),
};
