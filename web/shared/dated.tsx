/** A day, with or without a time behind it, and a reference number: each is read as one word. */
const whole = /(\d{4}年\d{1,2}月\d{1,2}日(?: \d\d:\d\d)?|\d{1,2} [A-Z][a-z]+ \d{4}|LY-\d{8}-\d{5}-\w)/;

/** A sentence whose days and numbers stay in one piece at the end of a line. */
export function Dated({ text }: { text: string }) {
  return text.split(whole).map((part, index) => (index % 2 === 1 ? <span class="whole">{part}</span> : part));
}
