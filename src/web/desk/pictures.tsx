import type { Article } from '../../domain/article.ts';
import type { Entry } from '../../domain/entry.ts';
import { toPicturePath, toShownSize } from '../../domain/picture.ts';
import { ChangeButton, EditForm, WordsForm } from './form.tsx';
import type { Desktop } from './layout.tsx';
import type { DraftView } from './ports.ts';

/** Pixels beside an entry's words. */
const column = 320;

/** The picture of an entry: as it is shown, in words for whoever doesn't see it, or left out. */
export function PictureOf(props: {
  desk: Desktop;
  view: DraftView;
  entry: Entry;
  article: Article;
  back: string;
}) {
  const { desk, view, entry, article, back } = props;
  const { picture, id } = entry;
  if (!picture && !article.image?.url) return null;
  return (
    <>
      <h2>Picture</h2>
      {picture ? (
        <figure className="picture">
          <img src={toPicturePath(picture)} alt={picture.alt} {...toShownSize(picture, column)} />
          <figcaption>{[picture.caption, picture.credit].filter(Boolean).join(' · ')}</figcaption>
        </figure>
      ) : (
        <p className="state">
          {picture === null
            ? 'Left out.'
            : 'Its article has one. It is shown where the issue shows pictures and it could be had.'}
        </p>
      )}
      {picture ? (
        <WordsForm
          desk={desk}
          view={view}
          back={back}
          id="alt"
          label="What it shows, for whoever does not see it"
          kind="alt"
          entry={id}
          value={picture.alt}
          hint="Empty it for the page’s own words."
        />
      ) : null}
      <EditForm desk={desk} view={view} back={back} className="tools">
        <ChangeButton change={{ kind: 'picture', entry: id, isOut: picture !== null }}>
          {picture === null ? 'Show it again' : 'Leave it out'}
        </ChangeButton>
      </EditForm>
    </>
  );
}
