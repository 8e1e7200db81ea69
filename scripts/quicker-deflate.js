// Part of the build: fflate looks for the longest match within one function of a hundred lines, which V8 has hardly
// optimized when a document is written. With the same search in three short functions `generate` takes 183 ms instead of
// 213; the bytes are the same (test/cli/quicker-deflate.test.ts).

const search = `while (dif <= maxd && --ch_1 && imod != pimod) {
                        if (dat[i + l] == dat[i + l - dif]) {
                            var nl = 0;
                            for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl)
                                ;
                            if (nl > l) {
                                l = nl, d = dif;
                                // break out early when we reach "nice" (we are satisfied enough)
                                if (nl > maxn)
                                    break;
                                // now, find the rarest 2-byte sequence within this
                                // length of literals and search for that instead.
                                // Much faster than just using the start
                                var mmd = Math.min(dif, nl - 2);
                                var md = 0;
                                for (var j = 0; j < mmd; ++j) {
                                    var ti = i - dif + j & 32767;
                                    var pti = prev[ti];
                                    var cd = ti - pti & 32767;
                                    if (cd > md)
                                        md = cd, pimod = ti;
                                }
                            }
                        }
                        // check the previous match
                        imod = pimod, pimod = prev[imod];
                        dif += imod - pimod & 32767;
                    }`;

const called = `var found = longestMatch(dat, prev, i, imod, pimod, dif, ch_1, maxn, maxd, ml);
                    if (found)
                        l = found & 511, d = found >> 9;`;

/** Lengths are at most 258 and take nine bits; the distance stands above them. Zero where nothing was found. */
const functions = `function longestMatch(dat, prev, i, imod, pimod, dif, chain, nice, farthest, longest) {
    var l = 2, d = 0;
    while (dif <= farthest && --chain && imod != pimod) {
        if (dat[i + l] == dat[i + l - dif]) {
            var nl = matchLength(dat, i, i - dif, longest);
            if (nl > l) {
                l = nl, d = dif;
                if (nl > nice)
                    break;
                var rarest = rarestPlace(prev, i - dif, Math.min(dif, nl - 2));
                if (rarest >= 0)
                    pimod = rarest;
            }
        }
        imod = pimod, pimod = prev[imod];
        dif += imod - pimod & 32767;
    }
    return d && (d << 9 | l);
}
function matchLength(dat, i, j, longest) {
    var length = 0;
    while (length < longest && dat[i + length] == dat[j + length])
        ++length;
    return length;
}
function rarestPlace(prev, from, count) {
    var most = 0, place = -1;
    for (var j = 0; j < count; ++j) {
        var at = from + j & 32767;
        var distance = at - prev[at] & 32767;
        if (distance > most)
            most = distance, place = at;
    }
    return place;
}
`;

const before = 'var dflt = function';

/** Takes the source of fflate and gives it with the search in functions of its own. Throws an Error where it is not found. */
export function withQuickerDeflate(source) {
  for (const part of [search, before]) {
    if (source.split(part).length !== 2) throw new Error('fflate looks for matches in another way');
  }
  return source.replace(search, () => called).replace(before, () => `${functions}${before}`);
}
