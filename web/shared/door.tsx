/** The centre's mark: an arch with one wing open. 一門. */
export function Door() {
  return (
    <svg class="door" viewBox="0 0 34 38" aria-hidden="true" focusable="false">
      <path d="M2 37V16a15 15 0 0 1 30 0v21" fill="none" stroke="currentColor" stroke-width="3" />
      <path d="M17 36V7l11 6v27z" fill="currentColor" />
    </svg>
  );
}

/** The same door seen from afar, light falling through it: for the head of the first page. */
export function Arch() {
  return (
    <svg
      class="arch"
      viewBox="0 0 420 420"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMaxYMax meet"
    >
      <path class="arch-wall" d="M40 420V190a170 170 0 0 1 340 0v230z" />
      <path class="arch-ring" d="M70 420V190a140 140 0 0 1 280 0v230z" />
      <path class="arch-light" d="M100 420V190a110 110 0 0 1 220 0v230z" />
      <path class="arch-wing" d="M100 420V190a110 110 0 0 1 62-99v349z" />
      <path class="arch-wing" d="M320 420V190a110 110 0 0 0-62-99v349z" />
      <circle class="arch-knob" cx="148" cy="290" r="6" />
      <circle class="arch-knob" cx="272" cy="290" r="6" />
    </svg>
  );
}
