/** What the page of a comparison adds to the style of the other reports. Its hash stands beside it; a test compares them. */
export const compareStyle = `
.page.broad{max-width:78rem}
del{background:#f6dcdf;color:#6d1020;text-decoration:line-through;text-decoration-thickness:1px}
ins{background:#d5ece5;color:#0b3a33;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
.difference{border-top:1px solid var(--rule);padding:1rem 0;margin:0}
.difference h3{margin:0 0 .6rem;font-size:1rem}
.difference .tag{display:inline-block;font-size:.8125rem;font-weight:600;padding:.05rem .5rem;border-radius:2px;margin-right:.6rem;background:var(--open);color:var(--open-ink)}
.tag.softened,.tag.both{background:var(--contra);color:var(--contra-ink)}.tag.strengthened{background:var(--met);color:var(--met-ink)}.tag.unclear{background:var(--weak);color:var(--weak-ink)}
.page.broad main>.lead{margin-top:1.75rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;margin:0 0 .6rem}
.two figcaption,.whole .n{color:var(--soft);font-size:.8125rem}.two figure{margin:0;max-width:none}
.two p,.whole p{margin:0 0 .4rem;max-width:none;font:1rem/1.5 var(--serif)}
.notes{margin:0;padding-left:1.1rem;font-size:.9375rem;max-width:none}.notes li{margin:.1rem 0}
.whole{width:100%;table-layout:fixed}.whole td{padding:.5rem 1.5rem .5rem 0}.whole tr.same td p{color:var(--soft)}
.whole .n{display:block;margin:0 0 .15rem;text-align:left}
.rounds td,.changes td,.changes th[scope=row],.rounds th[scope=row]{padding-right:1.1rem}.changes,.rounds{width:100%}
@media (prefers-color-scheme:dark){del{background:#4d1c24;color:#f6c9cf}ins{background:#143f38;color:#c9efe5}}
@media (max-width:40rem){.two{grid-template-columns:minmax(0,1fr);gap:.75rem}}
@media print{del{background:none;color:#000}ins{background:none;color:#000}.difference,.whole tr{break-inside:avoid}.two p,.whole p{font-size:9.5pt}.tag{border:1px solid #444}}
`;
