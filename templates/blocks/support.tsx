import { Button } from '@react-email/components';
import type { CSSProperties, ReactNode } from 'react';
import type { Support } from '../../src/domain/newsletter.ts';
import { toParagraphs } from '../../src/editors-message/read-message.ts';
import { commaOf } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { Apart } from './apart.tsx';
import { Cell } from './cell.tsx';
import { joinWith } from './join.tsx';
import { Name } from './name.tsx';
import { Whole } from './whole.tsx';

/** Asks for support: once, monthly or each year, from a set amount; "not now" hides it for this reader. */
export function SupportBlock(props: { setting: Setting; support: Support; notNow: string }): ReactNode {
  const { setting, support, notNow } = props;
  return setting.look.entry === 'prose' ? (
    <Sentences setting={setting} support={support} notNow={notNow} />
  ) : (
    <Box setting={setting} support={support} notNow={notNow} />
  );
}

interface Way {
  readonly url: string;
  readonly label: string;
}

function Box({
  setting,
  support,
  notNow,
}: {
  setting: Setting;
  support: Support;
  notNow: string;
}): ReactNode {
  const { look, styles, say } = setting;
  const [first, ...others] = rankWays(setting, support);
  const cards = look.entry === 'card';
  const ground = cards ? 'paper' : 'tint';
  const smallest = support.from === null ? null : say('supportFrom', { amount: support.from });
  return (
    <Cell
      className={ground}
      style={{ backgroundColor: look.light[ground], borderRadius: look.radius, padding: '22px 20px' }}
    >
      <h2 style={styles.section}>
        <Name setting={setting} language={setting.language} words={support.title} />
      </h2>
      {toParagraphs(support.text).map((paragraph) => (
        <p key={paragraph} style={{ ...styles.background, margin: '8px 0 0' }}>
          <Name setting={setting} language={setting.language} words={paragraph} />
        </p>
      ))}
      {first === undefined ? null : (
        <div style={{ margin: '14px 0 0' }}>
          <WayButton way={first} className="fill wide" style={styles.button} />{' '}
          {cards ? (
            <span className="under">
              <Apart
                setting={setting}
                pieces={others.map((way) => <WayLink key={way.url} setting={setting} way={way} />)}
              />
            </span>
          ) : (
            others.map((way) => (
              <WayButton key={way.url} way={way} className="ink wide" style={styles.outlined} />
            ))
          )}
        </div>
      )}
      <p className="soft" style={{ ...styles.small, margin: '10px 0 0' }}>
        {smallest === null ? null : `${smallest}. `}
        <NotNow setting={setting} url={notNow} weeks={support.hideWeeks} />
      </p>
    </Cell>
  );
}

function Sentences({
  setting,
  support,
  notNow,
}: {
  setting: Setting;
  support: Support;
  notNow: string;
}): ReactNode {
  const { styles, say, look } = setting;
  const ways = rankWays(setting, support);
  const smallest = support.from === null ? null : say('supportFrom', { amount: support.from });
  return (
    <Cell style={{ padding: '16px 0 12px' }}>
      <p className="accent" style={{ margin: '6px 0 22px', textAlign: 'center', color: look.light.accent }}>
        ⁂
      </p>
      <h2 style={styles.headline}>
        <Name setting={setting} language={setting.language} words={support.title} />
      </h2>
      <p style={{ margin: '10px 0 0' }}>
        <Name setting={setting} language={setting.language} words={toParagraphs(support.text).join(' ')} />{' '}
        {joinWith(
          ways.map((way, index) => (
            <Whole key={way.url}>
              <WayLink setting={setting} way={way} />
              {index === ways.length - 1 ? '.' : commaOf(setting.language)}
            </Whole>
          )),
          ' ',
        )}{' '}
        <span className="soft" style={{ color: look.light.soft }}>
          {smallest === null ? null : `${smallest}. `}
          <NotNow setting={setting} url={notNow} weeks={support.hideWeeks} />
        </span>
      </p>
    </Cell>
  );
}

function WayButton(props: { way: Way; className: string; style: CSSProperties }): ReactNode {
  return (
    <Button
      href={props.way.url}
      className={props.className}
      style={{ ...props.style, margin: '6px 8px 0 0' }}
    >
      {props.way.label}
    </Button>
  );
}

function WayLink({ setting, way }: { setting: Setting; way: Way }): ReactNode {
  return (
    <a href={way.url} className="ink way" style={setting.styles.link}>
      {way.label}
    </a>
  );
}

function NotNow({ setting, url, weeks }: { setting: Setting; url: string; weeks: number }): ReactNode {
  const { styles, say } = setting;
  return (
    <>
      <a href={url} className="soft way" style={styles.quietLink}>
        {say('notNow')}
      </a>{' '}
      ({say('notNowHides', { count: weeks })})
    </>
  );
}

/** The ways to give that the newsletter has. */
function toWays({ say }: Setting, support: Support): Way[] {
  return [
    { url: support.once, label: say('supportOnce') },
    { url: support.monthly, label: say('supportMonthly') },
    { url: support.annual, label: say('supportAnnual') },
  ].flatMap(({ url, label }) => (url === null ? [] : [{ url, label }]));
}

/** What comes every month helps most, and stands first. */
export function rankWays(setting: Setting, support: Support): Way[] {
  return toWays(setting, support).toSorted(
    (a, b) => Number(b.url === support.monthly) - Number(a.url === support.monthly),
  );
}
