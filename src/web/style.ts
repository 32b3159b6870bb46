/** The one stylesheet. Sizes step by the fourth; colours are named once for paper and once for night. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --sheet: #f4f1ea;
  --ink: #1c1a17;
  --soft: #5c564d;
  --rule: #d8d2c5;
  --strong-rule: #1c1a17;
  --accent: #9a1b1b;
  --accent-ink: #ffffff;
  --mark: #fff1b8;
  --wrong: #9a1b1b;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Noto Serif", "Source Serif 4", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --sheet: #211f1c;
    --ink: #ece7dd;
    --soft: #b3aca0;
    --rule: #3b3833;
    --strong-rule: #8d867a;
    --accent: #f08a7c;
    --accent-ink: #1b0d0b;
    --mark: #4d431b;
    --wrong: #f5a197;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.55;
  font-kerning: normal;
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
}
.sheet { max-width: 68rem; margin-inline: auto; padding-inline: 1.25rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset, pre { margin: 0; padding: 0; }
h1, h2, h3, h4 { line-height: 1.15; font-weight: 700; text-wrap: balance; letter-spacing: -0.008em; overflow-wrap: anywhere; hyphens: auto; }
p { text-wrap: pretty; hanging-punctuation: first; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em; text-decoration-color: var(--soft); }
a:hover { color: var(--accent); text-decoration-color: currentcolor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: 1rem; top: -6rem; background: var(--ink); color: var(--paper); padding: 0.6rem 1rem; z-index: 2; font-family: var(--sans); }
.skip:focus { top: 0.75rem; }

/* Masthead */
.masthead { padding-top: 1.5rem; }
.masthead-name { font-size: 1.45rem; font-weight: 700; letter-spacing: -0.015em; line-height: 1.1; }
.masthead-name a { text-decoration: none; }
.masthead-name img { max-width: 100%; height: auto; vertical-align: middle; }
.masthead-row { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: baseline; justify-content: space-between; border-bottom: 1px solid var(--strong-rule); padding-bottom: 0.85rem; }
.masthead-front { text-align: center; padding: 1rem 0 1.1rem; }
.masthead-front .masthead-name { font-size: clamp(2.3rem, 9vw, 4.75rem); letter-spacing: -0.028em; line-height: 1; }
.masthead-tagline { font-style: italic; color: var(--soft); font-size: 1.1rem; margin-top: 0.6rem; }
.bar { border-block: 1px solid var(--strong-rule); box-shadow: 0 3px 0 -2px var(--strong-rule); display: flex; flex-wrap: wrap; gap: 0.15rem 1.5rem; justify-content: space-between; padding: 0.45rem 0; }
.bar-when { font-family: var(--sans); font-size: 0.82rem; color: var(--soft); padding-block: 0.3rem; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
.menu a { font-family: var(--sans); font-size: 0.82rem; text-decoration: none; display: inline-block; padding: 0.3rem 0; }
.menu a:hover, .menu a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; }

main { padding-block: 2.25rem 3.5rem; min-height: 50vh; }
main:focus { outline: none; }

/* Front */
.front-intro { display: grid; gap: 2rem; padding-bottom: 2.5rem; }
.front-intro > div { display: flex; flex-direction: column; justify-content: space-between; }
.front-intro-text { font-size: clamp(1.3rem, 3.4vw, 2.5rem); line-height: 1.3; letter-spacing: -0.012em; max-width: 24em; text-wrap: pretty; }
.front-promises { margin-top: 1.6rem; }
.front-promises li { border-top: 1px solid var(--rule); padding: 0.6rem 0; color: var(--soft); }
.section-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.5rem; border-top: 3px solid var(--strong-rule); padding-top: 0.6rem; margin-bottom: 1.5rem; }
.section-head h2, .kicker { font-family: var(--sans); font-size: 0.82rem; font-weight: 650; letter-spacing: 0.02em; color: var(--ink); line-height: 1.4; }
.section-head p { font-family: var(--sans); font-size: 0.82rem; color: var(--soft); }
.front-issue { margin-bottom: 3rem; }
.lead { margin-bottom: 1.75rem; }
.lead h3 { font-size: clamp(1.8rem, 5.2vw, 3.1rem); letter-spacing: -0.022em; line-height: 1.06; margin-bottom: 0.85rem; }
.lead-body { display: grid; gap: 1.25rem 2.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
.lead .lede { font-size: 1.15rem; }
.headline-link { text-decoration: none; }
.headline-link:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.others { display: grid; gap: 1.75rem 2.5rem; grid-template-columns: minmax(0, 1fr); }
.others > li { border-top: 1px solid var(--rule); padding-top: 1rem; }
.lead .dateline, .others .dateline { margin-top: 0.5rem; }
.others .quote { margin: 0.9rem 0 0; }
.others .quote blockquote { font-size: 1.05rem; }
.others h3 { font-size: 1.35rem; margin-bottom: 0.5rem; }
.front-foot { display: grid; gap: 2.5rem; }

/* Sign-up */
.box { background: var(--sheet); border-top: 3px solid var(--accent); padding: 1.35rem 1.35rem 1.5rem; align-self: start; }
.box h2 { font-size: 1.45rem; margin-bottom: 0.9rem; }
form { font-family: var(--sans); font-size: 0.94rem; line-height: 1.45; }
label { display: block; }
.field { margin-bottom: 1rem; }
.field > label, .search-field > label, legend { font-weight: 600; margin-bottom: 0.35rem; padding: 0; }
input[type="email"], input[type="search"], input[type="text"], select, textarea {
  font: inherit; font-size: 1rem; width: 100%; color: var(--ink); background: var(--paper);
  border: 1px solid var(--soft); border-radius: 2px; padding: 0.65rem 0.75rem; min-height: 2.9rem;
}
.check, .field > .check { font-weight: 400; }
.check { display: grid; grid-template-columns: auto 1fr; gap: 0.65rem; align-items: start; padding: 0.35rem 0; }
.check input { width: 1.2rem; height: 1.2rem; margin: 0.1rem 0 0; accent-color: var(--accent); }
button, .button {
  font: inherit; font-family: var(--sans); font-size: 1rem; font-weight: 650; cursor: pointer; display: inline-block; text-decoration: none; text-wrap: balance;
  color: var(--accent-ink); background: var(--accent); border: 1px solid var(--accent); border-radius: 2px; padding: 0.7rem 1.25rem; min-height: 2.9rem;
}
button:hover, .button:hover { background: var(--ink); border-color: var(--ink); color: var(--paper); }
button.quiet { background: transparent; color: var(--ink); border-color: var(--soft); }
button.quiet:hover { background: var(--ink); color: var(--paper); }
.note { font-family: var(--sans); font-size: 0.85rem; line-height: 1.5; color: var(--soft); margin-top: 0.9rem; }
.wrong, .right { font-family: var(--sans); font-size: 0.94rem; border-inline-start: 4px solid; padding: 0.4rem 0.9rem; margin-bottom: 1rem; }
.wrong { color: var(--wrong); font-weight: 600; }
.choices { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-bottom: 1rem; }
.trap { position: absolute; inset-inline-start: -200vw; width: 1px; height: 1px; overflow: hidden; }
fieldset { border: 0; margin-bottom: 1.25rem; min-width: 0; }

/* Plain pages */
.plain { max-width: 38rem; margin-inline: auto; }
.plain h1 { font-size: clamp(1.9rem, 6vw, 2.9rem); letter-spacing: -0.02em; margin-bottom: 1rem; }
.plain h2 { font-size: 1.3rem; margin: 2.25rem 0 0.6rem; }
.plain h3 { font-family: var(--sans); font-size: 0.94rem; letter-spacing: 0; margin: 1.4rem 0 0.5rem; }
.box h1 { font-size: 1.45rem; margin-bottom: 0.9rem; }
.plain > p, .plain section > p { margin-bottom: 0.9rem; }
.plain form { margin: 1.5rem 0; }
.plain .part { border-top: 1px solid var(--rule); margin-top: 2.25rem; }
.plain .part h2 { margin-top: 1.25rem; }
.fine { color: var(--soft); font-size: 0.9rem; }
.mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.82rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--sheet); padding: 0.9rem 1rem; }

/* Issue */
.issue-head { border-bottom: 1px solid var(--rule); padding-bottom: 1.5rem; margin-bottom: 2rem; max-width: 38rem; margin-inline: auto; }
.issue-head h1 { font-size: clamp(2rem, 6.4vw, 3.5rem); letter-spacing: -0.025em; line-height: 1.04; margin: 0.5rem 0 0.8rem; }
.dateline { font-family: var(--sans); font-size: 0.85rem; color: var(--soft); }
.issue-head .issue-name { font-size: clamp(1.5rem, 4.6vw, 2.2rem); letter-spacing: -0.015em; line-height: 1.15; }
mark { background: var(--mark); color: var(--ink); }
.contents { margin-top: 1rem; }
.contents .kicker { margin-top: 0.7rem; }
.contents li { padding: 0.2rem 0; }
.ways-on li { padding: 0.3rem 0; }
.preheader { font-size: 1.2rem; line-height: 1.4; color: var(--soft); }
.issue-body { max-width: 38rem; margin-inline: auto; }
.issue-body .section-head { margin-top: 3rem; }
.message { border-bottom: 1px solid var(--rule); padding-bottom: 1.75rem; margin-bottom: 2rem; }
.message h2 { font-family: var(--sans); font-size: 0.82rem; margin-bottom: 0.5rem; }
.message :is(p, ul, ol) + :is(p, ul, ol) { margin-top: 0.7rem; }
.message :is(ul, ol) { padding-inline-start: 1.4rem; }
.message ul { list-style: disc; }
.message ol { list-style: decimal; }
.entry { padding: 0 0 2.5rem; margin-bottom: 2.25rem; border-bottom: 1px solid var(--rule); scroll-margin-top: 1rem; }
section > .entry:last-child { border-bottom: 0; padding-bottom: 0; margin-bottom: 0; }
section:has(> .entry) + section > .entry:first-child { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 2.25rem; }
.issue-body > .fine { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
.entry:target .entry-headline { background: var(--mark); box-shadow: 0 0 0 0.3rem var(--mark); }
.entry-headline { font-size: clamp(1.5rem, 4.6vw, 2rem); letter-spacing: -0.015em; margin-bottom: 0.75rem; }
.lede { font-size: 1.1rem; line-height: 1.5; }
.picture { margin: 0 0 1.25rem; }
.picture img { display: block; max-width: 100%; height: auto; background: var(--sheet); color: var(--soft); }
.picture figcaption { font-family: var(--sans); font-size: 0.85rem; line-height: 1.45; color: var(--soft); margin-top: 0.4rem; }
.quote { margin: 1.5rem 0; padding-inline-start: 1.15rem; border-inline-start: 3px solid var(--accent); }
.quote blockquote { font-size: 1.22rem; line-height: 1.42; text-wrap: pretty; }
.lead .quote blockquote { text-wrap: balance; }
.quote figcaption { font-family: var(--sans); font-size: 0.88rem; color: var(--soft); margin-top: 0.4rem; line-height: 1.4; }
.quote figcaption b { color: var(--ink); font-weight: 650; }
.whole, .quote figcaption b { display: inline-block; }
.context { margin-top: 1.5rem; background: var(--sheet); padding: 1rem 1.15rem 1.1rem; }
.note { margin-top: 1.5rem; }
.note p { white-space: pre-line; }
.note h3, .note h4, .context h2, .context h3, .context h4 { font-family: var(--sans); font-size: 0.82rem; font-weight: 650; letter-spacing: 0; margin-bottom: 0.3rem; }
.context p { font-size: 0.98rem; }
.added { color: var(--soft); }
.entry-foot { font-family: var(--sans); font-size: 0.85rem; color: var(--soft); margin-top: 1.25rem; display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; justify-content: space-between; line-height: 1.5; }
.earlier { font-family: var(--sans); font-size: 0.88rem; margin-top: 1rem; }
.issue-tools ul { font-family: var(--sans); font-size: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; margin: 1.5rem 0; }
.share { font-family: var(--sans); font-size: 0.9rem; color: var(--soft); margin-bottom: 1.5rem; overflow-wrap: anywhere; }
.share button { font-size: 0.9rem; min-height: 2rem; padding: 0.25rem 0.7rem; margin-inline-start: 0.4rem; }
.neighbours { border-top: 3px solid var(--strong-rule); padding-top: 1.1rem; margin-top: 1rem; display: grid; gap: 1.5rem; }
.neighbours span { display: block; font-family: var(--sans); font-size: 0.82rem; color: var(--soft); }
.neighbours a { font-size: 1.15rem; font-weight: 700; line-height: 1.25; }

/* Lists of issues */
.issues > li { border-top: 1px solid var(--rule); padding: 1.1rem 0 1.25rem; }
.issues > li:first-child { border-top: 0; padding-top: 0; }
.issues h2, .issues h3 { font-size: 1.35rem; margin: 0.15rem 0 0.3rem; }
.pager { display: flex; justify-content: space-between; gap: 1rem; font-family: var(--sans); font-size: 0.94rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
.search-row { display: grid; gap: 0.75rem; align-items: end; }
.frame { width: 100%; height: 80vh; border: 1px solid var(--rule); background: #ffffff; display: block; margin: 1rem 0; }
.feed-list { font-family: var(--sans); font-size: 0.92rem; }
.feed-list li { margin-top: 0.35rem; }

.colophon { padding-block: 0 2.5rem; font-family: var(--sans); font-size: 0.85rem; line-height: 1.6; color: var(--soft); }
.colophon::before { content: ""; display: block; border-top: 1px solid var(--strong-rule); margin-bottom: 1.25rem; }
.colophon ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.colophon a { display: inline-block; padding: 0.2rem 0; overflow-wrap: anywhere; }
.colophon p { margin-top: 0.5rem; max-width: 44rem; }

/* Right to left: joined letters want no spacing, and have no italics. */
[dir="rtl"] * { letter-spacing: 0; }
[dir="rtl"] .masthead-tagline, [dir="rtl"] .message, [dir="rtl"] em { font-style: normal; }
[dir="rtl"] em { font-weight: 700; }

@media (min-width: 44rem) {
  .sheet { padding-inline: 2rem; }
  .menu ul { column-gap: 1.35rem; }
  .others { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .others > li:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .lead-body { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); }
  .front-foot { grid-template-columns: 1.6fr 1fr; gap: 3rem; }
  .neighbours { grid-template-columns: 1fr 1fr; }
  .neighbours .next { text-align: end; grid-column: 2; }
  .search-row { grid-template-columns: 1fr auto; }
}
@media (min-width: 58rem) {
  .front-intro { grid-template-columns: 1.45fr 1fr; gap: 3.5rem; }
  .box { padding: 1.6rem 1.75rem 1.75rem; }
  .lead .quote { margin-top: 0.3rem; }
  .lead .quote blockquote { font-size: 1.6rem; line-height: 1.34; }
  .others { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .others > li:last-child:nth-child(odd) { grid-column: auto; }
  .others.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .quote, .box { border-color: CanvasText; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --rule: #999; --accent: #000; --strong-rule: #000; }
  html { font-size: 11pt; }
  .menu, .skip, .issue-tools ul, .share button, .neighbours, .colophon ul, .box, form, .entry-link { display: none; }
  .sheet, .issue-head, .issue-body { max-width: none; padding-inline: 0; }
  .entry { break-inside: auto; }
  .entry-headline, .quote, .note, .context { break-inside: avoid; break-after: auto; }
  .entry-headline { break-after: avoid; }
  .context { border: 1px solid #999; }
  .entry-foot a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
  a { text-decoration: none; }
}
`;
