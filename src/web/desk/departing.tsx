import { type Desktop, Mark } from './layout.tsx';
import type { Departing } from './ports.ts';
import { toClock, toCountdown } from './when.ts';

/** The draft is on its way out: when, by whom, and the button that stops it. */
export function DepartingNotice({
  desk,
  departing,
  now,
}: {
  desk: Desktop;
  departing: Departing | undefined;
  now: number;
}) {
  if (departing === undefined) return null;
  const { at, who, isAsSeen } = departing;
  const left = Math.max(0, at - now);
  if (!isAsSeen)
    return (
      <form method="post" action="/desk/stop" className="told bad departing">
        <Mark mark={desk.mark} />
        <p>
          {who} sent the issue, and it was changed since: <b>it will not go out</b>. Look at it, then send it
          again.
        </p>
        <button type="submit">Good, take that back</button>
      </form>
    );
  return (
    <form method="post" action="/desk/stop" className="told departing">
      <Mark mark={desk.mark} />
      <p>
        {left === 0 ? (
          <b>The issue goes out within a minute</b>
        ) : (
          <>
            The issue goes out in{' '}
            <b role="timer" data-left={left}>
              {toCountdown(left)}
            </b>{' '}
            (at <b>{toClock(at, desk.page.newsletter.timeZone)}</b>)
          </>
        )}
        , as {who} said. Any change before then cancels it.
      </p>
      {left === 0 ? null : <button type="submit">Stop it</button>}
    </form>
  );
}
