/**
 * Why an application is sent back before it is accepted: no licence is needed (Licensing Law art. 32(1)(i)), another authority
 * is competent (ii), or some other ground of law, such as a bar on applying (art. 78).
 */
export const returnGrounds = ['no-licence-needed', 'not-competent', 'other-ground'] as const;
export type ReturnGround = (typeof returnGrounds)[number];
