import type { Message } from '../../domain/message.ts';

const forms = {
  day: { text: 'Day', address: '' },
  night: { text: 'Night', address: '?scheme=dark' },
  bare: { text: 'No pictures', address: '?pictures=off' },
  text: { text: 'Text', address: '' },
} as const;

/** How a reader may see the mail. */
export type MailForm = keyof typeof forms;

export function readForm(name: string | undefined): MailForm {
  return name !== undefined && Object.hasOwn(forms, name) ? (name as MailForm) : 'day';
}

/** The way to a mail by itself, for whom the frame is too small. */
export function WholeMail({ src }: { src: string }) {
  return (
    <p className="state">
      <a href={src} target="_blank" rel="noreferrer">
        Open the whole mail
      </a>{' '}
      by itself, in a new window
    </p>
  );
}

/** A mail within a page; a script makes it as tall as the mail, which it may read and not run anything of. */
export function MailFrame(props: { title: string; src: string; className?: string }) {
  return <iframe {...props} data-whole="" sandbox="allow-popups allow-same-origin" />;
}

/** The mail in one of its forms, on a wide screen and on a phone, and the way to the other forms; where the page itself is a phone's, once. */
export function MailForms({ form, message }: { form: MailForm; message: Message }) {
  const hasPictures = /<img\b/i.test(message.html);
  const src = `/desk/preview/mail${forms[form].address}`;
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">The mail</h2>
      <nav aria-label="Forms of the mail" className="forms">
        <ul>
          {Object.entries(forms).map(([name, { text }]) => (
            <li key={name}>
              {name === 'bare' && !hasPictures ? (
                <span>{text} (none)</span>
              ) : (
                <a
                  href={`/desk/preview${name === 'day' ? '' : `?form=${name}`}#mail`}
                  aria-current={name === form ? 'page' : undefined}
                >
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {form === 'text' ? (
        <div className="mono">{message.text}</div>
      ) : (
        <>
          <WholeMail src={src} />
          <div className="frames">
            <MailFrame title="The mail on a wide screen" className="screen" src={src} />
            <MailFrame title="The mail on a phone" className="phone" src={src} />
          </div>
        </>
      )}
    </section>
  );
}
