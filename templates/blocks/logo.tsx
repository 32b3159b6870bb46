import { Img } from '@react-email/components';
import type { ReactNode } from 'react';
import { toContentId, toShownSize } from '../../src/domain/picture.ts';
import type { Setting } from '../setting.ts';
import { Name } from './name.tsx';

/** Pixels that a logo takes at most; beside the date it is smaller. */
const widest = { ruled: 320, strip: 240, plain: 220 };

/** The newsletter's name: its logo from inside the mail, where it has one, with the name for whoever sees no pictures. */
export function Wordmark({ setting, centred }: { setting: Setting; centred: boolean }): ReactNode {
  const { newsletter, look } = setting;
  const { name, logo } = newsletter;
  if (logo === undefined) return <Name setting={setting} language={setting.language} words={name} />;
  const show = (picture: typeof logo.light) => {
    const { width, height } = toShownSize(picture, widest[look.masthead]);
    const size = { width: '100%', maxWidth: width, height: 'auto', borderRadius: look.radius };
    return (
      <Img
        className="ink"
        src={`cid:${toContentId(picture)}`}
        width={width}
        height={height}
        alt={name}
        style={{ ...size, margin: centred ? '0 auto' : 0, color: look.light.ink }}
      />
    );
  };
  if (logo.dark === null) return show(logo.light);
  // A picture that is hidden itself is taken for one that counts who opens the mail.
  return (
    <>
      <span className="day" style={{ display: 'block' }}>
        {show(logo.light)}
      </span>
      <span className="night" style={{ display: 'none' }}>
        {show(logo.dark)}
      </span>
    </>
  );
}
