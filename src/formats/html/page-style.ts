/** The look of a contract on the screen and on paper. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #f2f3f5; color: #111; font: 1.05rem/1.5 "Times New Roman", Times, serif; }
main { box-sizing: border-box; max-width: 52rem; margin: 2rem auto; padding: 4rem; background: #fff; overflow-wrap: break-word; }
h1 { margin: 0 0 1.5rem; font-size: 1.6rem; line-height: 1.25; text-align: center; }
h2, h3, h4, h5, h6 { margin: 1.8rem 0 .6rem; font-size: 1.15rem; break-after: avoid; }
h3, h4, h5, h6 { font-size: 1.05rem; }
p { margin: 0 0 .7rem; }
.level-1 { margin-left: 3rem; }
.level-2 { margin-left: 5.4rem; }
.level-3 { margin-left: 7.8rem; }
.level-4, .level-5 { margin-left: 10.2rem; }
.level-0.numbered { margin-left: 3rem; }
.numbered { position: relative; }
.numbered > .number { display: inline-block; min-width: 3rem; margin-left: -3rem; }
.level-2.numbered > .number, .level-3.numbered > .number, .level-4.numbered > .number, .level-5.numbered > .number { min-width: 2.4rem; margin-left: -2.4rem; }
.exhibit { margin: 3.5rem 0 1.2rem; text-align: center; }
.exhibit > .number { display: block; }
p.title { margin: -1rem 0 1.5rem; text-align: center; }
.note { color: #555; font-style: italic; }
.lead { break-after: avoid; }
dfn { font-style: normal; font-weight: bold; }
mark { background: #ffeb3b; color: #111; }
a { color: #0b4f8a; }
a:focus-visible { outline: 2px solid #0b4f8a; outline-offset: 2px; }
table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .4rem .6rem; border: 1px solid #777; text-align: left; vertical-align: top; }
th { background: #e7e9ed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.signatures { margin-top: 2rem; break-inside: avoid; }
.signatures td { width: 50%; padding: 0 2rem 0 0; border: 0; line-height: 2.2; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.25rem; }
  .level-2 { margin-left: 4.2rem; }
  .level-3 { margin-left: 5.4rem; }
  .level-4, .level-5 { margin-left: 6.6rem; }
}
@page { size: letter; margin: 1in; }
@media print {
  body { background: none; font-size: 11pt; }
  main { max-width: none; margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  p { orphans: 2; widows: 2; }
  h2.exhibit { break-before: page; margin-top: 0; }
}
`;
