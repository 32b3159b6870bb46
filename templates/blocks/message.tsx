import { type CSSProperties, createElement, Fragment, type ReactNode } from 'react';
import {
  type MessageBlock,
  type MessageInline,
  type MessageList,
  readMessage,
} from '../../src/domain/editors-message.ts';
import type { Setting } from '../setting.ts';

/** A few lines from the editors, before the entries. In prose they are the opening, elsewhere set apart from the news. */
export function EditorsMessage(props: { setting: Setting; message: string }): ReactNode {
  const { look, styles, say } = props.setting;
  const prose = look.entry === 'prose';
  const size = prose ? {} : styles.background;
  return (
    <div style={{ padding: look.entry === 'card' ? '0 4px 18px' : '18px 0 0' }}>
      {prose ? null : (
        <p className="soft" style={{ ...styles.label, margin: 0 }}>
          <b>{say('fromEditors')}</b>
        </p>
      )}
      <Blocks setting={props.setting} blocks={readMessage(props.message)} size={size} />
    </div>
  );
}

function Blocks(props: {
  setting: Setting;
  blocks: readonly MessageBlock[];
  size: CSSProperties;
}): ReactNode {
  const { setting, blocks, size } = props;
  const shown = blocks.map((block, index) => {
    const style = { ...size, margin: index === 0 ? '4px 0 0' : '8px 0 0' };
    return block.kind === 'list' ? (
      <List setting={setting} list={block} style={style} />
    ) : (
      <p style={style}>{toNodes(setting, block.inlines)}</p>
    );
  });
  return createElement(Fragment, null, ...shown);
}

function List(props: { setting: Setting; list: MessageList; style: CSSProperties }): ReactNode {
  const { setting, list, style } = props;
  const padding = setting.direction === 'rtl' ? '0 24px 0 0' : '0 0 0 24px';
  const items = list.items.map(([first, ...others], index) => (
    <li style={{ margin: index === 0 ? 0 : '4px 0 0' }}>
      {first?.kind === 'paragraph' ? toNodes(setting, first.inlines) : null}
      <Blocks
        setting={setting}
        blocks={first?.kind === 'list' ? [first, ...others] : others}
        size={{}}
      />
    </li>
  ));
  return createElement(list.isOrdered ? 'ol' : 'ul', { style: { ...style, padding } }, ...items);
}

function toNodes(setting: Setting, inlines: readonly MessageInline[]): ReactNode {
  const nodes = inlines.map((inline): ReactNode => {
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'emphasis':
        return <em>{toNodes(setting, inline.inlines)}</em>;
      case 'strong':
        return <b>{toNodes(setting, inline.inlines)}</b>;
      case 'link':
        return (
          <a href={inline.url} className="ink" style={setting.styles.link}>
            {toNodes(setting, inline.inlines)}
          </a>
        );
    }
  });
  return createElement(Fragment, null, ...nodes);
}
