/** Ctrl+Enter sends a form; JSON is checked before it is sent. */
function watchEditor(area: HTMLTextAreaElement): void {
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) area.form?.requestSubmit();
  });
  area.addEventListener('input', () => area.setCustomValidity(jsonProblem(area.value)));
}

function jsonProblem(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** What cannot be undone is asked about once. */
function watchConfirmed(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (!confirm(form.dataset['confirm'])) event.preventDefault();
  });
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-json]')) watchEditor(area);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-confirm]')) watchConfirmed(form);
