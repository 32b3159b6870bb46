/** Beside a link that is written out: a button that copies it, where the browser can. Without a script there is the link alone. */
export const copyScript = `'use strict';
if (navigator.clipboard)
  for (const place of document.querySelectorAll('.share')) {
    const link = place.querySelector('a');
    const button = place.querySelector('button');
    const status = place.querySelector('[role="status"]');
    button.hidden = false;
    button.addEventListener('click', () =>
      navigator.clipboard.writeText(link.href).then(() => {
        status.textContent = status.dataset.said;
      }, () => getSelection().selectAllChildren(link)),
    );
  }
`;
