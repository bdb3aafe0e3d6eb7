/** Weights and alphabet of the unified social credit code, GB 32100-2015. */
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a text is a unified social credit code 統一社會信用代碼 with the right check character (GB 32100). */
export function isSocialCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  const sum = usccWeights.reduce(
    (total, weight, index) => total + weight * usccAlphabet.indexOf(text.charAt(index)),
    0,
  );
  return usccAlphabet.charAt((31 - (sum % 31)) % 31) === text.charAt(17);
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether a text is a resident identity number 公民身份號碼 with the right check character (GB 11643). */
export function isResidentId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = residentWeights.reduce(
    (total, weight, index) => total + weight * Number(text.charAt(index)),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === text.charAt(17);
}
