/** Small helps for every form; all pages are complete without them. */

/** The reader lands on what is wrong, or on what became of the last thing sent. */
document.querySelector<HTMLElement>('.errors')?.focus();

/** A form is sent once, however often its button is pressed. Back from the browser's history it can be sent again. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});

/** An error in the summary leads to the question itself, its label in view, not below the edge of the window. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.errors a[href^="#"]')) {
  link.addEventListener('click', (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest('.field') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is typed into a long form survives a lost connection or a closed lid: kept in this tab, gone once saved. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  const name = `typed:${location.pathname}`;
  const fields = form.querySelectorAll<Typed>(
    'input:not([type=hidden],[type=radio],[type=checkbox]),textarea,select',
  );
  const kept: Record<string, string> = JSON.parse(sessionStorage.getItem(name) ?? '{}');
  for (const field of fields) {
    const before = kept[field.name];
    if (field.value === '' && before) field.value = before;
    field.addEventListener('input', () => {
      kept[field.name] = field.value;
      sessionStorage.setItem(name, JSON.stringify(kept));
    });
  }
}
/** The step before was saved when this page is another one. */
if (!document.querySelector('.errors'))
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith('typed:') && name !== `typed:${location.pathname}`) sessionStorage.removeItem(name);
