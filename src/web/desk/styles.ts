/** What the desk adds to the pages' stylesheet: denser, in the same type and colours. */
export const styles = `
:root { --edge: #8a8375; }
@media (prefers-color-scheme: dark) { :root { --edge: #7d766a; } }
.desk-bar { display: flex; flex-wrap: wrap; gap: 0.4rem 1.75rem; align-items: baseline; padding: 0.8rem 1.25rem; border-bottom: 1px solid var(--strong-rule); font-family: var(--sans); font-size: 0.88rem; }
.desk-name { font-family: var(--serif); font-weight: 700; font-size: 1.1rem; }
.desk-bar nav { flex: 1; }
.desk-bar ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
@media (max-width: 50rem) {
  .desk-bar { column-gap: 1.1rem; }
  .desk-bar ul { column-gap: 0.8rem; }
}
@media (max-width: 30rem) {
  .desk-bar nav { flex-basis: 100%; }
  .desk-bar ul { column-gap: 0.6rem; font-size: 0.82rem; }
}
.desk-bar nav a { text-decoration: none; padding: 0.3rem 0; display: inline-block; }
.desk-bar nav a:hover, .desk-bar nav a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; }
.desk-who { font-size: 0.88rem; color: var(--soft); }
.desk { max-width: 84rem; margin-inline: auto; padding: 1.5rem 1.25rem 4rem; font-size: 0.98rem; }
.desk h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); margin-bottom: 0.4rem; }
.desk h2 { font-family: var(--sans); font-size: 0.86rem; font-weight: 650; letter-spacing: 0; border-top: 2px solid var(--strong-rule); padding-top: 0.55rem; margin: 1.9rem 0 0.75rem; }
.desk h3 { font-size: 1.12rem; letter-spacing: -0.005em; }
.desk button, .desk .button { font-size: 0.86rem; padding: 0.35rem 0.75rem; min-height: 2rem; font-weight: 600; }
.desk-who button.link { background: none; border: 0; padding: 0.25rem 0; min-height: 1.6rem; color: var(--ink); text-decoration: underline; text-underline-offset: 0.18em; font-weight: 400; font-size: 0.88rem; }
.desk-who button.link:hover { background: none; color: var(--accent); }
.desk button[disabled] { opacity: 0.45; cursor: default; }
.desk .state { font-family: var(--sans); font-size: 0.9rem; color: var(--soft); line-height: 1.55; margin-bottom: 0.4rem; }
.desk .state b { color: var(--ink); }
.told { font-family: var(--sans); font-size: 0.92rem; border-inline-start: 4px solid var(--accent); background: var(--sheet); padding: 0.6rem 0.9rem; margin-bottom: 1.2rem; }
.told.bad { border-color: var(--wrong); font-weight: 600; }
form.told { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: center; }
form.told p { flex: 1 1 18rem; }
[role="timer"] { font-variant-numeric: tabular-nums; }
.columns { display: grid; gap: 0 2.75rem; grid-template-columns: minmax(0, 1fr); }
.rows > li { border-top: 1px solid var(--rule); padding: 0.8rem 0 0.85rem; }
.rows > li:first-child { border-top: 0; padding-top: 0; }
.rows > li[aria-selected="true"], .rows > li:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; }
.rows .why { font-family: var(--sans); font-size: 0.82rem; color: var(--soft); line-height: 1.5; margin-top: 0.15rem; }
.rows h3, .rows .first, .text { font-family: var(--serif); }
.rows .first { font-size: 0.94rem; margin-top: 0.25rem; }
.tools { display: flex; flex-wrap: wrap; gap: 0.35rem 0.45rem; margin-top: 0.5rem; }
.tools button { background: transparent; color: var(--ink); border-color: var(--edge); font-weight: 500; }
.desk .danger > summary, .desk button.danger { background: transparent; color: var(--wrong); border-color: var(--wrong); }
.desk .danger > summary:hover, .desk button.danger:hover { background: var(--wrong); border-color: var(--wrong); color: var(--paper); }
.tools .apart { margin-inline-start: auto; }
.act.danger { margin-top: 2.2rem; border-top: 1px solid var(--rule); padding-top: 1.1rem; }
.desk .main > button, .desk button.main, .act.main > summary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
.tools button:hover, .tools button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
.choice { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.15rem 0.9rem; margin-top: 0.55rem; align-items: baseline; }
.choice > span { font-family: var(--sans); font-size: 0.8rem; color: var(--soft); }
.choice .tools, .tools .tools { margin-top: 0; }
.more { align-self: center; }
.more[open] { flex-basis: 100%; order: 1; padding-bottom: 0.3rem; }
.more > summary { color: var(--soft); font-size: 0.8rem; width: fit-content; }
.badge { display: inline-block; font-family: var(--sans); font-size: 0.72rem; font-weight: 600; line-height: 1.4; color: var(--soft); border: 1px solid var(--rule); border-radius: 2px; padding: 0 0.35em; margin-inline-start: 0.45rem; vertical-align: 0.12em; }
.number { font-family: var(--sans); font-size: 0.82rem; color: var(--soft); margin-inline-end: 0.35rem; font-weight: 600; }
.line { display: flex; gap: 0.5rem; align-items: flex-start; margin-bottom: 0.9rem; }
.line > button { margin-top: 1.72rem; }
.line > .field { flex: 1; margin: 0; min-width: 0; }
.desk .field > label { font-family: var(--sans); font-size: 0.86rem; }
.desk input[type="text"], .desk input[type="search"], .desk input[type="url"], .desk input[type="datetime-local"], .desk select, .desk textarea { font-size: 0.94rem; padding: 0.4rem 0.55rem; min-height: 2.2rem; width: 100%; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 2px; font-family: var(--sans); }
.desk textarea { line-height: 1.45; field-sizing: content; min-height: 5.2rem; display: block; resize: vertical; }
.desk textarea[data-line] { min-height: 2.2rem; resize: none; overflow: hidden; }
.count { font-family: var(--sans); font-size: 0.8rem; color: var(--soft); margin-top: 0.2rem; }
.inbox { border: 1px solid var(--rule); background: var(--sheet); padding: 0.6rem 0.8rem; font-family: var(--sans); font-size: 0.86rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; margin-bottom: 1rem; }
.inbox span { color: var(--soft); }
.text p, .text h3, .text blockquote, .text li { margin: 0 0 0.9rem; font-size: 1.02rem; line-height: 1.6; }
.text .sentence { border-radius: 2px; }
.text .sentence:hover { background: var(--sheet); }
.text .is-lede { background: var(--mark); border-radius: 2px; }
.text .is-context { box-shadow: inset 0 -2px 0 var(--soft); }
.text mark { background: none; color: inherit; border-bottom: 2px solid var(--accent); }
.text mark.key { background: var(--mark); border-bottom-width: 4px; }
.text .picks { white-space: nowrap; }
.text .pick { font-family: var(--sans); font-size: 0.72rem; min-height: 1.5rem; padding: 0 0.4rem; margin-inline-start: 0.25rem; background: transparent; color: var(--soft); border: 1px solid var(--rule); font-weight: 500; vertical-align: 0.1em; }
.text .pick[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.text .pick:not([aria-pressed="true"]) { border-color: transparent; padding-inline: 0.15rem; }
.text .sentence:hover .pick:not([aria-pressed="true"]), .text .pick:focus-visible { border-color: var(--soft); }
.said { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.9rem; margin-bottom: 1.3rem; }
.said p { font-size: 1.05rem; }
.said .count { font-size: 0.8rem; }
.said .why { font-family: var(--sans); font-size: 0.82rem; color: var(--soft); margin: 0.2rem 0 0.4rem; }
.steps { list-style: decimal; padding-inline-start: 1.4rem; font-family: var(--sans); }
.steps li { margin-bottom: 1rem; }
.wrong-and-right { font-family: var(--serif); margin-top: 0.4rem; }
.wrong-and-right div { display: grid; grid-template-columns: minmax(0, 1fr); margin-bottom: 0.5rem; }
.wrong-and-right dt { font-family: var(--sans); font-size: 0.8rem; color: var(--soft); }
.frames { display: grid; gap: 1.25rem; }
.frames iframe { width: 100%; height: 60rem; border: 1px solid var(--rule); display: block; }
.desk .mono { unicode-bidi: plaintext; }
.frames .phone { max-width: 375px; }
.forms ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; font-family: var(--sans); font-size: 0.88rem; margin-bottom: 0.75rem; }
.forms a { display: inline-block; padding: 0.3rem 0; text-decoration: none; }
.forms span { display: inline-block; padding: 0.3rem 0; color: var(--soft); }
.forms a:hover, .forms a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; }
.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0.75rem; margin: 0.8rem 0 1.1rem; font-family: var(--sans); }
.sums div { border-top: 2px solid var(--rule); padding-top: 0.35rem; }
.sums dt { font-size: 0.8rem; color: var(--soft); }
.sums dd { font-size: 1.35rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.desk table { border-collapse: collapse; width: 100%; font-family: var(--sans); font-size: 0.88rem; font-variant-numeric: tabular-nums; }
.desk th, .desk td { text-align: start; padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
.desk td.figure, .desk th.figure { text-align: end; }
.jumps ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; font-family: var(--sans); font-size: 0.88rem; margin-top: 0.6rem; }
.jumps a { display: inline-block; padding: 0.3rem 0; }
.desk [id] { scroll-margin-top: 1rem; }
.next-step { margin: 0.5rem 0; }
.level { font-family: var(--sans); font-size: 0.82rem; font-weight: 650; margin-inline-end: 0.35rem; }
.level::before { content: "▲ " / ""; }
.level.fault, .level.note { color: var(--wrong); }
.level.fault::before { content: "✗ " / ""; }
.level.good { color: var(--soft); }
.level.good::before { content: "✓ " / ""; }
.warn { color: var(--wrong); font-weight: 600; }
.under-way progress { margin: 0.4rem 0; }
.summary-line { font-family: var(--sans); font-size: 1.2rem; font-weight: 650; margin: 0.5rem 0; }
progress { width: 100%; height: 0.8rem; accent-color: var(--accent); }
.desk table.narrow { max-width: 26rem; }
figure.growing { max-width: 34rem; margin-bottom: 1rem; }
.growing figcaption { font-family: var(--sans); font-size: 0.86rem; color: var(--soft); }
.growth { width: 100%; max-width: 34rem; height: auto; color: var(--accent); }
.door { padding-top: 3rem; }
.door .note { font-family: var(--sans); font-size: 0.88rem; color: var(--soft); margin: 0 0 1rem; }
.door .field + .note { margin-top: -0.5rem; }
.keys { font-family: var(--sans); font-size: 0.8rem; color: var(--soft); }
kbd { border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.3em; font-family: inherit; }
details summary { cursor: pointer; font-family: var(--sans); font-size: 0.86rem; padding: 0.3rem 0; }
.act { margin-bottom: 0.6rem; }
.act > summary { display: inline-block; list-style: none; border: 1px solid var(--soft); border-radius: 2px; padding: 0.35rem 0.75rem; font-weight: 600; }
.act > summary::-webkit-details-marker { display: none; }
.act > summary:hover { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.act[open] { padding-bottom: 0.9rem; }
.act[open] > summary { background: transparent; border-color: var(--ink); color: var(--ink); }
.act.mailing { margin-top: 1.5rem; border-top: 1px solid var(--rule); padding-top: 1.1rem; }
.rows .act.danger { margin: 0.6rem 0 0; border-top: 0; padding-top: 0; }
[data-passkey="add"] { margin-top: 1.9rem; }
.beneath, .tools + .count, .tools + .state, .count + .state, .state + form, .state + .tools { margin-top: 0.8rem; }
.act form { margin-top: 0.6rem; max-width: 34rem; }
.act .check + button { margin-top: 0.5rem; }
@media (max-width: 30rem) {
  .frames .screen { display: none; }
  .desk .forms ul { column-gap: 0.7rem; font-size: 0.82rem; }
  .frames iframe { margin-inline: -1.25rem; width: calc(100% + 2.5rem); max-width: none; border-inline: 0; }
  .issues-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .issues-table tr { display: grid; grid-template-columns: repeat(4, auto); justify-content: space-between; align-items: end; gap: 0.1rem 0.5rem; padding: 0.5rem 0; font-size: 0.82rem; border-bottom: 1px solid var(--rule); }
  .desk .issues-table td { border: 0; padding: 0; }
  .issues-table td:first-child { grid-column: 1 / -1; font-size: 0.88rem; }
  .issues-table td[data-label]::before { content: attr(data-label) " "; display: block; color: var(--soft); }
  .line { flex-wrap: wrap; }
  .line > .field { flex-basis: 100%; }
  .line > .field ~ button { margin-top: 0; }
  .inbox { white-space: normal; }
}
@media (min-width: 30rem) { .choice { grid-template-columns: 6.2rem minmax(0, 1fr); } }
@media (pointer: coarse), (max-width: 30rem) {
  .desk button, .desk .button, .desk .act > summary, .desk details > summary, .desk select, .desk input:not([type="checkbox"]):not([type="hidden"]) { min-height: 44px; }
  .tools button, .desk button { min-width: 44px; }
  .desk details > summary { display: list-item; padding-block: 0.75rem; }
  .desk .act > summary { display: inline-flex; align-items: center; padding-block: 0.35rem; }
  .desk .more > summary { padding-block: 0.8rem; }
  .tools { gap: 0.55rem 0.5rem; }
  .desk-bar ul, .jumps ul, .forms ul { gap: 0 1.1rem; }
  .desk-bar nav a, .jumps a, .forms a, .forms span { padding-block: 0.7rem; min-height: 44px; }
  .desk a.button { display: inline-flex; align-items: center; justify-content: center; }
  .desk-who button.link { min-height: 44px; }
  .desk .keys { display: none; }
}
@media (pointer: coarse), (max-width: 48rem) {
  .text .sentence { display: block; margin-bottom: 0.9rem; }
  .text .picks { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.45rem; white-space: normal; }
  .text .picks .pick { font-size: 0.86rem; min-height: 44px; min-width: 44px; padding: 0.35rem 0.75rem; margin: 0; color: var(--ink); border-color: var(--edge); }
  .text .picks .pick[aria-pressed="true"] { color: var(--paper); border-color: var(--ink); }
}
@media (min-width: 62rem) {
  .jumps { display: none; }
  .columns { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
  .columns.even { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  /* The shorter column goes along with the longer one, from its own end on: neither scrolls within itself. */
  .columns.even > * { position: sticky; bottom: 1rem; align-self: end; min-height: calc(100vh - 2rem); }
  .frames { grid-template-columns: minmax(0, 1fr) 375px; }
}
`;
