import type { Overlay } from './overlay.ts';

/** 燃氣經營許可: what is written is compared with what is there; two or more go (行政许可法 art. 34). */
export const gasLicence: Overlay = {
  item: {
    substantiveCheck: {
      basis: '《行政许可法》第三十四条第三款；《燃气经营许可管理办法》：材料审查和现场核查',
    },
  },
};
