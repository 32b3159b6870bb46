import type { Message } from '../../domain/message.ts';

const forms = {
  sent: { text: 'As sent', address: '' },
  night: { text: 'Night', address: '?scheme=dark' },
  bare: { text: 'No pictures', address: '?pictures=off' },
  text: { text: 'Text', address: '' },
} as const;

/** How a reader may see the mail. */
export type MailForm = keyof typeof forms;

export function readForm(name: string | undefined): MailForm {
  return name !== undefined && Object.hasOwn(forms, name) ? (name as MailForm) : 'sent';
}

/** The mail in one of its forms, on a wide screen and on a phone, and the way to the other forms; where the page itself is a phone's, once. */
export function MailForms({ form, message }: { form: MailForm; message: Message }) {
  const frame = { src: `/desk/preview/mail${forms[form].address}`, sandbox: 'allow-popups' };
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">The mail</h2>
      <nav aria-label="Forms of the mail" className="forms">
        <ul>
          {Object.entries(forms).map(([name, { text }]) => (
            <li key={name}>
              <a
                href={`/desk/preview${name === 'sent' ? '' : `?form=${name}`}#mail`}
                aria-current={name === form ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {form === 'text' ? (
        <div className="mono" dir="auto">
          {message.text}
        </div>
      ) : (
        <div className="frames">
          <iframe title="The mail on a wide screen" className="screen" {...frame} />
          <iframe title="The mail on a phone" className="phone" {...frame} />
        </div>
      )}
    </section>
  );
}
