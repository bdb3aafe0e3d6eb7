import { type LicenceLetterWords, remedyLines } from './letter-words.ts';

/** The life of a licence. English. */
export const enLicence: LicenceLetterWords = {
  'renewal-asked': ({ itemName, departmentName, fact, link }) => ({
    subject: `Renewal asked for ${fact('licenceNumber')}`,
    lines: [
      `To: ${departmentName}`,
      '',
      `The holder of “${itemName}” (${fact('licenceNumber')}) asks for a renewal.`,
      `Decide before it expires on ${fact('validUntil')}. Without a decision by then it is renewed (Licensing Law, art. 50).`,
      link,
    ],
  }),
  'renewal-refused': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `Renewal refused ${fact('licenceNumber')}`,
      lines: [
        `${departmentName} has refused to renew your “${itemName}” (${fact('licenceNumber')}).`,
        '',
        `Reasons: ${fact('reason')}`,
        `Legal basis: ${fact('legalBasis')}`,
        '',
        'If you disagree with this decision:',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-renewed': ({ itemName, departmentName, fact, link }) => ({
    subject: `Licence renewed ${fact('licenceNumber')}`,
    lines: [
      `Your “${itemName}” (${fact('licenceNumber')}) is renewed.`,
      `Valid until: ${fact('validUntil')}`,
      'Download the new paper here:',
      link,
      `Issued by: ${departmentName}`,
    ],
  }),
  'licence-replaced': ({ itemName, departmentName, fact, link }) => ({
    subject: `Licence replaced ${fact('replacedBy')}`,
    lines: [
      `Your “${itemName}” (${fact('licenceNumber')}) is replaced by a new licence; the old one counts no more.`,
      `New number: ${fact('replacedBy')}`,
      link,
      `Issued by: ${departmentName}`,
    ],
  }),
  'licence-suspended': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `Licence suspended ${fact('licenceNumber')}`,
      lines: [
        `${departmentName} has suspended your “${itemName}” (${fact('licenceNumber')}); it may not be used meanwhile.`,
        '',
        `Reasons: ${fact('reason')}`,
        `Legal basis: ${fact('legalBasis')}`,
        `Until: ${fact('until')}`,
        '',
        'If you disagree with this decision:',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'suspension-lifted': ({ itemName, departmentName, fact, link }) => ({
    subject: `Licence may be used again ${fact('licenceNumber')}`,
    lines: [
      `Your “${itemName}” (${fact('licenceNumber')}) may be used again from ${fact('from')}.`,
      link,
      `Issued by: ${departmentName}`,
    ],
  }),
  'licence-revoked': (facts) => {
    const { itemName, departmentName, fact, link } = facts;
    return {
      subject: `Licence revoked ${fact('licenceNumber')}`,
      lines: [
        `${departmentName} has revoked your “${itemName}” (${fact('licenceNumber')}); it counts no more.`,
        '',
        `Reasons: ${fact('reason')}`,
        `Legal basis: ${fact('legalBasis')}`,
        '',
        'If you disagree with this decision:',
        ...remedyLines(facts),
        '',
        link,
      ],
    };
  },
  'licence-cancelled': ({ itemName, departmentName, fact, link }) => ({
    subject: `Licence cancelled ${fact('licenceNumber')}`,
    lines: [
      `Your “${itemName}” (${fact('licenceNumber')}) is struck from the register (Licensing Law, art. 70).`,
      link,
      `Issued by: ${departmentName}`,
    ],
  }),
  'licence-expiry-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `Licence expires soon ${fact('licenceNumber')}`,
    lines: [
      `Your “${itemName}” (${fact('licenceNumber')}) is valid until ${fact('validUntil')}.`,
      'To renew it, ask thirty working days before that day (Licensing Law, art. 50):',
      link,
      `Issued by: ${departmentName}`,
    ],
  }),
  'licence-inspection-near': ({ itemName, departmentName, fact, link }) => ({
    subject: `Annual inspection soon ${fact('licenceNumber')}`,
    lines: [
      `The next annual inspection of your “${itemName}” (${fact('licenceNumber')}) is on ${fact('nextOn')}.`,
      `Issued by: ${departmentName}`,
      link,
    ],
  }),
};
