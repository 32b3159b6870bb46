/**
 * What no page does without a script: the browser asks for a passkey (Web Authentication, level 3), and the form takes the answer along.
 */
export const passkeyIsland = `
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const { response } = form.elements;
  form.addEventListener('submit', async (event) => {
    if (response.value !== '') return;
    event.preventDefault();
    const told = form.querySelector('[role="status"]');
    told.textContent = '';
    try {
      const asked = form.dataset.options;
      const options = asked.startsWith('/') ? await (await fetch(asked)).json() : JSON.parse(asked);
      const shown = form.dataset.passkey === 'add'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      response.value = JSON.stringify(shown);
      form.submit();
    } catch (error) {
      told.textContent = 'The browser gave no passkey: ' + error.message;
    }
  });
}
`;
