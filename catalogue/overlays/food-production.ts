import type { Overlay } from './overlay.ts';

/** 食品生產許可: the premises are looked at by two or more, before anybody proposes anything. */
export const foodProduction: Overlay = {
  item: { substantiveCheck: { basis: '《食品生产许可管理办法》第二十一条：核查人员不得少于2人' } },
};
