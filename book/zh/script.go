package zh

import (
	_ "embed"
	"strings"
	"sync"
)

// The tables come from Unicode's Unihan database 15.0 and the list of characters
// of 2013 in it (通用规范汉字表, kTGH):
//   - traditional.txt: characters outside that list with one simplified form in
//     it (kSimplifiedVariant), each followed by that form;
//   - variants.txt: other characters outside the list with one character of GB
//     2312 that means the same (kSemanticVariant, kZVariant), likewise; by hand
//     those that text of the web has besides: the list of 1955 (第一批异体字整理表:
//     佈 遊 囯), old printed forms (爲 淸 旣), forms of Japan (図 気 発);
//   - simplified.txt: characters of GB 2312 that stand for a traditional one and
//     that Big5, the set of traditional texts, lacks;
//   - syllables.txt: the characters of GB 2312 by their usual reading
//     (kMandarin), without tones.
var (
	//go:embed traditional.txt
	traditionalTable string
	//go:embed variants.txt
	variantTable string
	//go:embed simplified.txt
	simplifiedTable string
	//go:embed syllables.txt
	syllableTable string
)

var traditional = sync.OnceValue(func() map[rune]rune { return pairsOf(traditionalTable) })

var variants = sync.OnceValue(func() map[rune]rune { return pairsOf(variantTable) })

var simplified = sync.OnceValue(func() map[rune]bool {
	set := make(map[rune]bool, len(simplifiedTable)/3)
	for _, r := range strings.TrimSpace(simplifiedTable) {
		set[r] = true
	}
	return set
})

var syllables = sync.OnceValue(func() map[rune]string {
	of := make(map[rune]string, len(syllableTable)/3)
	for line := range strings.Lines(syllableTable) {
		syllable, chars, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, r := range chars {
			of[r] = syllable
		}
	}
	return of
})

// pairsOf reads a table of characters, each followed by what it stands for.
func pairsOf(table string) map[rune]rune {
	rs := []rune(strings.TrimSpace(table))
	of := make(map[rune]rune, len(rs)/2)
	for i := 0; i+1 < len(rs); i += 2 {
		of[rs[i]] = rs[i+1]
	}
	return of
}

// SimplifiedOf gives the simplified form of a character that simplified text
// does not use, 0 if it has none: 國 gives 国. Characters that simplified text
// keeps for some use (乾, 於) give 0.
func SimplifiedOf(r rune) rune { return traditional()[r] }

// StandardOf gives the standard form of a variant character (异体字), 0 if it has
// none: 峯 gives 峰.
func StandardOf(r rune) rune { return variants()[r] }

// IsSimplified tells whether traditional text does not use r, because it stands
// for another character there: 国, 这.
func IsSimplified(r rune) bool { return simplified()[r] }

// SyllableOf gives the usual reading of a character of GB 2312 in pinyin without
// its tone, "" for others: 明 gives ming. A character with several readings has
// one.
func SyllableOf(r rune) string { return syllables()[r] }

// Traditional lists the characters for which SimplifiedOf answers, Variants
// those of StandardOf, Simplified those of IsSimplified, in code order.
func Traditional() string { return everySecond(traditionalTable) }

// Variants lists the characters for which StandardOf answers.
func Variants() string { return everySecond(variantTable) }

// Simplified lists the characters for which IsSimplified answers.
func Simplified() string { return strings.TrimSpace(simplifiedTable) }

// everySecond gives the characters of a table without what they stand for.
func everySecond(table string) string {
	var b strings.Builder
	for i, r := range []rune(strings.TrimSpace(table)) {
		if i%2 == 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}
