import { type CSSProperties, createElement, Fragment, type ReactNode } from 'react';
import {
  type MessageBlock,
  type MessageInline,
  type MessageList,
  readMessage,
} from '../../src/editors-message/read-message.ts';
import type { Setting } from '../setting.ts';
import { toStress, toTongue } from '../tongue.ts';

/**
 * A few lines from the editors in the newsletter's language, before the entries. In prose they are the opening, elsewhere set apart from the
 * news.
 */
export function EditorsMessage(props: { setting: Setting; message: string }): ReactNode {
  const { setting } = props;
  const { look, styles, say, newsletter } = setting;
  const tongue = toTongue(setting, newsletter.language);
  const prose = look.entry === 'prose';
  const size = prose ? {} : styles.background;
  const { dir: direction = setting.direction } = tongue;
  const blocks = toBlocks({ ...setting, direction }, readMessage(props.message), size);
  return (
    <div style={{ padding: look.entry === 'card' ? '0 0 18px' : '18px 0 0' }}>
      {prose ? null : (
        <p className="soft" style={{ ...styles.label, margin: 0 }}>
          <b>{say('fromEditors')}</b>
        </p>
      )}
      {tongue.lang === undefined ? blocks : <div {...tongue}>{blocks}</div>}
    </div>
  );
}

function toBlocks(setting: Setting, blocks: readonly MessageBlock[], size: CSSProperties): ReactNode {
  return together(blocks, (block, index) => {
    const style = { ...size, margin: index === 0 ? '4px 0 0' : '8px 0 0' };
    if (block.kind === 'list') return toList(setting, block, style);
    return <p style={style}>{toWords(setting, block.inlines)}</p>;
  });
}

function toList(setting: Setting, { isOrdered, items }: MessageList, style: CSSProperties): ReactNode {
  const padding = setting.direction === 'rtl' ? '0 24px 0 0' : '0 0 0 24px';
  const shown = together(items, (blocks, index) => {
    const [first, ...others] = blocks;
    return (
      <li style={{ margin: index === 0 ? 0 : '4px 0 0' }}>
        {first?.kind === 'paragraph' ? toWords(setting, first.inlines) : null}
        {toBlocks(setting, first?.kind === 'paragraph' ? others : blocks, {})}
      </li>
    );
  });
  return createElement(isOrdered ? 'ol' : 'ul', { style: { ...style, padding } }, shown);
}

function toWords(setting: Setting, inlines: readonly MessageInline[]): ReactNode {
  return together(inlines, (inline) => {
    if (inline.kind === 'text') return inline.text;
    const words = toWords(setting, inline.inlines);
    if (inline.kind === 'emphasis') return <em style={toStress(setting)}>{words}</em>;
    if (inline.kind === 'strong') return <strong>{words}</strong>;
    return (
      <a href={inline.url} className="ink" style={setting.styles.link}>
        {words}
      </a>
    );
  });
}

/** Nothing of a mail is ever moved: its parts need no keys. */
function together<T>(parts: readonly T[], toNode: (part: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(toNode));
}
