import { Img } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Entry } from '../../src/domain/entry.ts';
import { toContentId, toShownSize } from '../../src/domain/picture.ts';
import { keepSlash } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { toTongue } from '../tongue.ts';
import { Name } from './name.tsx';

/** An entry's picture, from inside the mail, with caption and credit. Where pictures are off its words stand in a calm box. */
export function PictureBlock({ setting, entry }: { setting: Setting; entry: Entry }): ReactNode {
  const { look, styles } = setting;
  const { picture, language } = entry;
  if (!picture) return null;
  const { alt, caption, credit } = picture;
  const { width, height } = toShownSize(picture, look.measure, Math.round((look.measure * 2) / 3));
  const tongue = toTongue(setting, language);
  return (
    <div style={{ margin: look.entry === 'prose' ? '18px 0 0' : '0 0 16px' }}>
      <Img
        className="tint soft"
        src={`cid:${toContentId(picture)}`}
        width={width}
        height={height}
        alt={alt}
        {...tongue}
        style={{
          width: '100%',
          maxWidth: width,
          height: 'auto',
          backgroundColor: look.light.tint,
          color: look.light.soft,
          borderRadius: look.radius,
          ...tongue.style,
          fontSize: 15,
        }}
      />
      {caption === null && credit === null ? null : (
        <p
          className="soft"
          {...tongue}
          style={{ ...styles.small, margin: '6px 0 0', fontSize: 13, ...tongue.style }}
        >
          {caption}
          {caption === null || credit === null ? null : ' '}
          {credit === null ? null : (
            <Name setting={setting} language={language} words={credit}>
              {caption === null ? keepSlash(credit) : `(${keepSlash(credit)})`}
            </Name>
          )}
        </p>
      )}
    </div>
  );
}
