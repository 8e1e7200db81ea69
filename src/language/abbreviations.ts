/** Words with a stop that ends no sentence. All lists are lower case and without the stops inside (`eg`, `usc`). */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** They belong to the number, letter or Roman numeral after them: `No. 5`, `Sec. IV`, `Art. A`. Before anything else they end. */
export const takesNumber = words(`
  no nos sec secs art arts ch cl cls para paras par pars fig figs vol vols p pp ex exh sch app ann annex pt pts
  max min rev ver reg regs stat ss tit nr item items jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** They always belong to what follows. */
export const neverEndsSentence = words(`
  mr mrs ms messrs dr prof rev hon gen col capt lt sgt st mt ft
  eg ie viz cf v vs versus approx ca circa incl resp
  attn tel fax ref supp cir pub fed civ crim proc
`);

/** They end a sentence only when the next word looks like the beginning of one. */
export const mayEndSentence = words(`
  inc corp ltd co cos llc llp lp plc bros assn assoc dept div intl natl univ
  gmbh ag sa nv bv spa
  etc al jr sr esq phd md rn am pm ed eds
  us usa uk eu usc cfr uscs dc ny ca id ext est ave blvd rd hwy ste
`);

/** Words that begin sentences of contracts and do not go on after `Inc.` or an initial. */
export const opensSentence: ReadonlySet<string> = new Set(
  `
  A After All An Any As At Before Both But By Each Either Every Except For From Further Furthermore Hereinafter However If In
  It Its Moreover Neither No Not Nothing Notwithstanding On Only Pursuant Should Subject Such Supplier That The There
  Therefore These They This Those To Under Unless Until Upon We When Where Whenever Whether While With Within Without You Your
  Customer Vendor Buyer Seller Provider Licensee Licensor Manufacturer Purchaser Contractor Hospital Party Parties
  THE THIS IF IN ANY ALL EACH EXCEPT NO NEITHER NOTHING NOTWITHSTANDING SUPPLIER CUSTOMER VENDOR BUYER SELLER
  `
    .trim()
    .split(/\s+/),
);
