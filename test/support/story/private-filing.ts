/** A whole answer to the form of `private-filing`, which is decided by itself up to a size. */
export const filing = {
  applicantName: '龍巖機械有限公司',
  socialCreditCode: '91350800MA2XN0QX4W',
  contactPhone: '13800138000',
  projectName: '智能裝備生產線',
  projectPlace: '龍巖市新羅區東肖鎮',
  investment: '1200',
  policyDeclaration: 'yes',
  truthDeclaration: 'yes',
};
