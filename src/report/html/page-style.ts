/** The style sheet of the page. Its hash stands in `content-security.ts`. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c2228;--soft:#566069;--rule:#d8dde2;--paper:#fff;--panel:#f5f6f8;--link:#1b4f8f;--focus:#1b4f8f;
--met:#b4d9d1;--met-ink:#0b322d;--met-line:#17605a;--weak:#f0c75e;--weak-line:#c8952b;--weak-ink:#2a2000;--missing:#4b565f;--missing-ink:#fff;--contra:#8c1c2c;--contra-line:#b4515f;--contra-ink:#fff;--open:#e4e8ec;--open-line:#8b96a0;--open-ink:#38424b;--mark:#fdf0c4;--notice:#fbf6e6;--notice-line:#c8952b;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;--serif:Charter,"Iowan Old Style","Source Serif 4",Cambria,Georgia,"Liberation Serif",serif}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8eb;--soft:#a2adb7;--rule:#353d45;--paper:#14181c;--panel:#1c2126;--link:#8ab8ee;--focus:#8ab8ee;
--met:#28544e;--met-ink:#d9f1ec;--met-line:#4fb0a3;--weak:#d5a43a;--weak-line:#8f6a16;--weak-ink:#1f1700;--missing:#aeb8c1;--missing-ink:#14181c;--contra:#e27582;--contra-line:#a83c4b;--contra-ink:#2a0409;--open:#343c44;--open-line:#7d8892;--open-ink:#e4e8eb;--mark:#4d4212;--notice:#25210f;--notice-line:#8f6a16}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);font-variant-numeric:lining-nums;overflow-wrap:break-word}
.page{max-width:58rem;margin:0 auto;padding:3rem 1.5rem 5rem}
p,ul,ol,dl,figure,blockquote{margin:0 0 1rem;max-width:68ch}
h1,h2,h3,h4,h5{line-height:1.25;margin:0;font-weight:600;text-wrap:balance}
h1{font-size:1.9rem;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:3rem 0 1rem}
h3{font-size:1.1rem;margin:2rem 0 .75rem}
h4{font-size:1rem;margin:1.5rem 0 .5rem}
h5{font-size:1rem;margin:1.25rem 0 .4rem}
.body h4,.body h5,.body h6{font-size:.8125rem;font-weight:600;color:var(--soft);margin:1.4rem 0 .4rem;letter-spacing:.01em}
.body>:first-child{margin-top:0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:from-font}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.defs{position:absolute}
.muted,.path{color:var(--soft)}
.path{font-size:.875rem}
[hidden]{display:none!important}
.eyebrow{color:var(--soft);margin:0 0 .5rem;font-size:.9375rem}
.about{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.25rem;margin:1.5rem 0 0;font-size:.9375rem;max-width:none}
.about dt{color:var(--soft)}.about dd{margin:0}
.lead{font-size:1.125rem;line-height:1.5}
.picture{max-width:none;margin:1.75rem 0 1.25rem}
.picture figcaption{font-weight:600;margin-bottom:.75rem}
.barrow{margin-bottom:.9rem}.barrow p{margin:0 0 .3rem;font-size:.9375rem;max-width:none}
.bar{display:block;overflow:hidden;border-radius:2px}
.bar rect{stroke:var(--paper);stroke-width:1}
.bar text{font:600 .8125rem var(--sans);font-variant-numeric:tabular-nums}.narrow-only{display:none}
.s-met{fill:var(--met)}.s-weak{fill:url(#p-weak)}.s-contra{fill:url(#p-contra)}.s-open{fill:url(#p-open)}.s-missing{fill:var(--missing)}
.weak-a{fill:var(--weak)}.weak-b{fill:var(--weak-line);opacity:.35}.contra-a{fill:var(--contra)}.contra-b{stroke:var(--contra-line);stroke-width:.8;fill:none}.open-a{fill:var(--open)}.open-b{fill:var(--open-line)}
.l-met{fill:var(--met-ink)}.l-weak{fill:var(--weak-ink)}.l-missing{fill:var(--missing-ink)}.l-contra{fill:var(--contra-ink)}.l-open{fill:var(--open-ink)}
.l-weak,.l-open,.l-contra{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}.l-weak{stroke:var(--weak)}.l-open{stroke:var(--open)}.l-contra{stroke:var(--contra)}
.coverage{border-left:3px solid var(--rule);padding-left:1rem;margin:1.5rem 0;font-size:.9375rem}.coverage p:last-child{margin:0}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;vertical-align:bottom;white-space:nowrap;font-size:.8125rem}
.numbers td,.numbers thead th+th,.n{text-align:right}
.facts th[scope=row]{min-width:16rem;max-width:34rem}
.notice{background:var(--notice);border-left:3px solid var(--notice-line);padding:1rem 1.25rem;margin:2rem 0}
.notice h2,.notice h3,.notice h4{margin:0 0 .5rem;font-size:1rem}.notice>:last-child{margin-bottom:0}
.chip{display:inline-flex;align-items:baseline;gap:.45rem;font-size:.8125rem;line-height:1.4;white-space:nowrap}
.chip b,.cell{display:inline-block;min-width:1.35rem;text-align:center;border-radius:2px;border:1px solid transparent;font-weight:700;line-height:1.35rem;font-size:.8125rem;font-style:normal}
.met b,.cell.met,.matrix td.met{background:var(--met);color:var(--met-ink)}
.weak b,.cell.weak,.matrix td.weak{background:var(--weak);color:var(--weak-ink)}
.missing b,.cell.missing,.matrix td.missing{background:var(--missing);color:var(--missing-ink)}
.contra b,.cell.contra,.matrix td.contra{background:var(--contra);color:var(--contra-ink)}
.open b,.cell.open,.matrix td.open{background:var(--open);color:var(--open-ink)}
.na b,.cell.na{color:var(--soft);border-color:var(--rule)}.matrix td.na{color:var(--soft)}
.critical{list-style:none;padding:0}.critical li{display:grid;grid-template-columns:8.25rem minmax(0,1fr);gap:.75rem;padding:.4rem 0;border-bottom:1px solid var(--rule)}
.critical .muted{font-size:.875rem;margin-left:.35rem}
.questions li{margin-bottom:.6rem}.questions .muted{display:block;font-size:.875rem}
.count{font-weight:400;font-size:.9375rem;color:var(--soft);margin-left:.5rem}
.filter{background:var(--panel);padding:1.25rem;margin:3rem 0 0;font-size:.9375rem}
.filter p{margin:0 0 .9rem;max-width:none}.filter>p:first-child label{display:block;margin-bottom:.3rem;font-weight:600}
.filter input[type=search]{width:100%;max-width:28rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--open-line);border-radius:2px;padding:.45rem .6rem}
.filter fieldset{border:0;padding:0;margin:0 0 .9rem;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem}.filter legend{float:left;font-weight:600;width:5.5rem;padding:0}
.filter label{white-space:nowrap}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--open-line);border-radius:2px;padding:.35rem .8rem;cursor:pointer}
.filter .result{margin:0;font-variant-numeric:tabular-nums}
.pillar{margin-top:3rem}
.entry{border-top:1px solid var(--rule);content-visibility:auto;contain-intrinsic-size:auto 4rem}
.pillar .entry:last-child{border-bottom:1px solid var(--rule)}
summary{cursor:pointer}
.entry>summary{display:grid;grid-template-columns:8.25rem minmax(0,1fr) 4.5rem;gap:.75rem;padding:.75rem 0;list-style:none;align-items:baseline}
.entry>summary::-webkit-details-marker{display:none}
.entry>summary:hover .name{text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:1px}
.name{display:block;margin:0;font-size:1rem}
.because{color:var(--soft);font-size:.9375rem}
.sev{font-size:.8125rem;color:var(--soft);text-align:right}
.tag{font-size:.8125rem;border:1px solid var(--rule);border-radius:2px;padding:0 .35rem;white-space:nowrap}
.body{padding:.25rem 0 2rem 9rem}
.quote{margin:0 0 1rem}.quote blockquote{margin:0 0 .3rem;padding-left:1rem;border-left:3px solid var(--rule);font:1.0625rem/1.5 var(--serif)}.quote p{margin:0}
.quote figcaption{padding-left:1.2rem;font-size:.875rem}.quote .path::before,.belongs .path::before{content:"· "}
.around{color:var(--soft)}
mark{background:var(--mark);color:inherit;padding:0 .1em}
.ask{border-left:3px solid var(--met-line);padding-left:1rem}
.aside{font-style:italic}
.needs>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.75rem;margin-bottom:.35rem}.needs dt{color:var(--soft);font-size:.9375rem}.needs dd{margin:0}.needs ul{list-style:none;margin:0;padding:0}
.positions{margin:1.5rem 0;background:var(--panel);padding:.75rem 1rem}.positions>summary{font-weight:600;font-size:.9375rem}
.clause{font:1.0625rem/1.5 var(--serif);max-width:68ch}@counter-style clause{system:extends lower-alpha;prefix:"(";suffix:") "}
.items{list-style:clause;padding-left:1.6rem}.items li{margin-bottom:.25rem;padding-left:.2rem}
.value{border-bottom:1px dotted var(--soft)}
.document,.more{padding-left:1.2rem}.sources{font-size:.875rem;color:var(--soft)}.source-list{font-size:.875rem;padding-left:1.8rem}.source-list li{margin-bottom:.35rem}.source-list .muted{display:block}:target{scroll-margin-top:1rem}.document>li>p{margin-bottom:.4rem}
.facts{margin-top:3rem}.facts>summary h2,.facts>summary h3,.facts>summary h4{display:inline;margin:0}.facts .scroll{margin-top:1rem}
.contract{border-top:2px solid var(--ink);margin-top:2.5rem;content-visibility:auto;contain-intrinsic-size:auto 6rem}.contract>summary{padding:1rem 0;list-style:none}.contract>summary::-webkit-details-marker{display:none}.contract>summary h3{margin:0;font-size:1.25rem;display:inline}.contract>summary p{margin:.25rem 0 0;font-size:.9375rem;color:var(--soft)}
.contract>summary::after,.entry>summary .name::after{content:" +";color:var(--soft);font-weight:400}.contract[open]>summary::after{content:" –"}.entry[open]>summary .name::after{content:" –"}
.fits{margin-left:.75rem;font-size:.875rem;color:var(--soft)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;padding:0;font-size:.875rem;max-width:none}
.sort{border:0;background:none;padding:0;font:inherit;text-align:inherit;color:inherit;cursor:default}.script .sort{cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
[aria-sort=ascending] .sort::after{content:" \\2191"}[aria-sort=descending] .sort::after{content:" \\2193"}
.suppliers{width:100%}.suppliers th[scope=row]{min-width:13rem}.suppliers .path{display:block;font-size:.8125rem}.suppliers .bar{margin-top:.35rem;max-width:22rem}
.matrix{font-size:.8125rem;border-spacing:0}.matrix td{border:1px solid var(--paper);padding:0}.matrix td a{display:block;color:inherit;text-decoration:none}
.matrix th[scope=row]{position:sticky;left:0;background:var(--paper);z-index:1;padding-right:1rem}
.matrix.words td{min-width:7.5rem;vertical-align:middle}.matrix.words td a,.matrix.words td.na{padding:.3rem .6rem}.matrix.words td b{display:inline-block;width:1.1rem}.matrix.words thead th{white-space:normal;min-width:7.5rem;vertical-align:bottom;padding:.3rem .6rem}.matrix.words thead th:first-child{padding-left:0}.matrix.words .sort{display:block;font-weight:400;color:var(--soft)}.matrix.words th[scope=row]{min-width:15rem}
.matrix .group th{font-weight:600;padding-top:1.1rem}
.matrix.letters td{text-align:center;min-width:1.3rem;height:1.45rem}.matrix.letters td a{line-height:1.45rem}.matrix.letters td.n{padding:0 .4rem;text-align:right;vertical-align:middle}.matrix.letters th[scope=row]{white-space:nowrap;max-width:14rem;overflow:hidden;text-overflow:ellipsis;padding-top:.1rem;padding-bottom:.1rem}
.matrix .v{vertical-align:bottom;padding:.3rem 0}.matrix .v .sort{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-weight:400;max-height:17rem;overflow:hidden}.script .matrix .v .sort{text-decoration:none}
.matrix thead th[scope=colgroup]{border-left:1px solid var(--rule);padding-left:.4rem}
.matrix td:focus-within{outline:2px solid var(--focus);outline-offset:-2px}
.footer{margin-top:5rem;border-top:1px solid var(--rule);padding-top:1.5rem;font-size:.875rem;color:var(--soft)}.footer h2{font-size:1rem;margin:0 0 .5rem;color:var(--ink)}
.broad{max-width:82rem}.broad .contract,.broad .filter,.broad .entry-position{max-width:58rem}
.entry-position{border-top:1px solid var(--rule);padding:.6rem 0}.entry-position .name{display:inline}.entry-position .body{padding:1rem 0 1.5rem}
@media (max-width:44rem){.broad-only{display:none}.narrow-only{display:inline}}
@media (max-width:40rem){.suppliers th[scope=row]{min-width:11rem}.page{padding:1.5rem 1rem 3rem}h1{font-size:1.5rem}.about{grid-template-columns:minmax(0,1fr);gap:0}.about dd{margin-bottom:.5rem}.entry>summary{grid-template-columns:minmax(0,1fr) auto;gap:.2rem .75rem}.entry>summary .what{grid-column:1/-1;grid-row:2}.body{padding-left:0}.needs>div{grid-template-columns:minmax(0,1fr);gap:0}.critical li{grid-template-columns:minmax(0,1fr);gap:.1rem}.filter legend{float:none;width:auto;margin-bottom:.2rem}.critical .muted{white-space:normal}.matrix th[scope=row]{max-width:9rem;min-width:0!important}.facts th[scope=row]{min-width:11rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:auto}}
@media (forced-colors:active){.bar rect{stroke:CanvasText}.chip b,.cell,.matrix td{border:1px solid CanvasText}}
@page{margin:18mm 17mm 20mm}
@page matrix{size:landscape;margin:12mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--rule:#bbb;--paper:#fff;--panel:#fff;--link:#000;--met:#b4d9d1;--met-ink:#0b322d;--met-line:#17605a;--weak:#f0c75e;--weak-line:#c8952b;--weak-ink:#2a2000;--missing:#4b565f;--missing-ink:#fff;--contra:#8c1c2c;--contra-line:#b4515f;--contra-ink:#fff;--open:#e4e8ec;--open-line:#8b96a0;--open-ink:#38424b;--mark:#fdf0c4;--notice:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:10pt}.page{max-width:none;padding:0}.broad-only{display:inline}.narrow-only{display:none}
.filter,.skip,.matrix.words .sort{display:none!important}.contract>summary::after,.entry>summary .name::after{content:""!important}
.entry,.contract{content-visibility:visible}
.positions:not([open]),.facts:not([open]),.entry-position:not([open]),.playbook:not(:has(.entry-position[open])){display:none}
table.numbers,.suppliers{font-size:8pt;width:100%}.numbers th,.numbers td,.suppliers th,.suppliers td{padding:.25rem .5rem .25rem 0}.numbers thead th,.suppliers thead th{white-space:normal;font-size:7.5pt}.suppliers th[scope=row]{min-width:0}.suppliers .path{font-size:7pt}
.matrix.words td a,.matrix.words td.na{padding:.6mm 1.5mm}.matrix.words th[scope=row]{padding:.6mm 2mm .6mm 0}.matrix.words thead th{padding:1mm 1.5mm}
a{text-decoration:none}
h2,h3,h4,h5,summary,figcaption{break-after:avoid}
.entry>summary,.barrow,.quote,tr,.notice,.coverage,.critical li{break-inside:avoid}
p,li,blockquote{orphans:3;widows:3}
.body{padding-left:0}
.entry>summary{grid-template-columns:7rem minmax(0,1fr) 4rem}
.scroll{overflow:visible}
.heat{page:matrix;break-before:page;break-after:page}.heat h2{margin-top:0}
.matrix{font-size:7pt}.matrix th[scope=row]{position:static}.matrix.letters{table-layout:fixed;width:100%;font-size:6.5pt}.matrix.letters thead tr:first-child td:first-child{width:36mm}.matrix.letters thead tr:first-child td:nth-child(2){width:8mm}.matrix.letters td{min-width:0;height:3.8mm}.matrix.letters td a{line-height:3.8mm}.matrix.letters td.n{padding:0 1mm 0 0}.matrix .v{padding:1mm 0}.matrix .v .sort{font-size:6.5pt;line-height:1;max-height:56mm}.matrix.words th[scope=row],.matrix.words td,.matrix.words thead th{min-width:0}
thead{display:table-header-group}
}
`;
