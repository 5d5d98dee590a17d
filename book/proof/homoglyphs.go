package proof

import "kanben/book/diag"

var homoglyph = &diag.Rule{
	Code: "P077", Severity: diag.Advice,
	Name:    diag.Text{Zh: "混在英文里的俄文、希腊文字母", En: "Cyrillic or Greek letters in Latin words"},
	Message: diag.Text{Zh: "“%[1]s”里有别的文字的字母，看着一样，搜不到：应是 %[2]s", En: "%[1]q holds letters of another script that look alike and cannot be searched for: %[2]s is meant"},
	Source:  "users.md 3; Unicode UTS 39",
}

// homoglyphs pairs letters with the Latin ones that look the same (Unicode
// confusables.txt, those of one letter).
const (
	homoglyphSigns = "АВЕЅІЈКМНОРСТУХасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
	homoglyphLatin = "ABESIJKMHOPCTYXaceijopsyxABEZHIKMNOPTYXo"
)

var latinOf = func() map[rune]rune {
	of, latin := make(map[rune]rune), []rune(homoglyphLatin)
	for i, r := range []rune(homoglyphSigns) {
		of[r] = latin[i]
	}
	return of
}()

// longestWord is how far a word is followed, in characters.
const longestWord = 32

// lookHomoglyph reports a word of Latin letters with such a letter in it, and
// one that stands alone for a Latin letter before Han (А股). A word of its own
// script is none.
func (l *line) lookHomoglyph(i int) {
	from, to := i, i+1
	for i-from < longestWord && l.at(from-1) == letter {
		from--
	}
	for to-i < longestWord && l.at(to) == letter {
		to++
	}
	for k := from; k < i; k++ {
		if latinOf[l.char(k)] != 0 {
			return // the first of the word has reported it
		}
	}
	latin := false
	rs := make([]rune, 0, to-from)
	for k := from; k < to; k++ {
		r := l.char(k)
		switch {
		case r < 0x80:
			latin = true
			rs = append(rs, r)
		case latinOf[r] != 0:
			rs = append(rs, latinOf[r])
		default:
			return
		}
	}
	alone := to-from == 1 && l.char(i) >= 0x400 && l.char(i) <= 'Х' && (l.at(i+1) == han || l.at(i+1) == digit) && !isOneOf(l.char(i+1), "是")
	if !latin && !alone {
		return
	}
	n := l.note(homoglyph, from, to, l.words(from, to), string(rs))
	for k, r := range rs {
		if r != l.char(from+k) {
			n.propose(l, from+k, from+k+1, string(r))
		}
	}
}
