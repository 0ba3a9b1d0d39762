/**
 * All that runs on a guest's page. A guest link carries its token behind the `#`, which browsers send to nobody; the
 * script puts it into the body of a POST. Forms with `data-keeps-link` keep it in the address, so that the page can be
 * opened again from it. Buttons with `data-copies` copy the text of their section.
 */
export const pageScript = `
'use strict';
(() => {
  for (const form of document.querySelectorAll('form[data-keeps-link]')) form.action += location.hash;
  const opener = document.querySelector('form[data-opens-link]');
  if (opener && location.hash.length > 1) {
    opener.elements.token.value = location.hash.slice(1);
    opener.submit();
  } else if (opener) {
    document.querySelector('[data-without-link]').hidden = false;
    document.querySelector('[data-opening]').hidden = true;
  }
  const select = (text) => getSelection().selectAllChildren(text);
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      return true;
    } catch {
      select(text);
      return document.execCommand('copy');
    }
  };
  for (const button of document.querySelectorAll('button[data-copies]')) {
    button.addEventListener('click', async () => {
      const done = await copy(button.closest('section').querySelector('.text'));
      button.nextElementSibling.textContent = done ? button.dataset.done : '';
    });
  }
})();
`;
