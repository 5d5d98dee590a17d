package proof

import (
	"kanben/book"
	"kanben/book/diag"
	"kanben/book/zh"
)

var (
	variantCharacter = &diag.Rule{
		Code: "P078", Severity: diag.Advice,
		Name:    diag.Text{Zh: "异体字", En: "variant characters"},
		Message: diag.Text{Zh: "异体字“%[1]s”，规范字是“%[2]s”", En: "%[1]s is a variant of %[2]s"},
		Hint:    diag.Text{Zh: "人名、地名和古籍里的可以保留", En: "names and old texts may keep theirs"},
		Source:  "users.md 3; 通用规范汉字表; Unicode kSemanticVariant",
	}
	otherScript = &diag.Rule{
		Code: "P079", Severity: diag.Advice,
		Name:    diag.Text{Zh: "繁简混用", En: "traditional and simplified mixed"},
		Message: diag.Text{Zh: "简体的书里有繁体字“%[1]s”，简体是“%[2]s”", En: "traditional %[1]s in a book in simplified characters, where it is %[2]s"},
		Hint:    diag.Text{Zh: "人名、题词等有意用繁体的可以保留", En: "leave it where it is meant, as in a name"},
		Source:  "users.md 3; 通用规范汉字表; Unicode kSimplifiedVariant",
	}
	straySimplified = &diag.Rule{
		Code: "P080", Severity: diag.Advice,
		Name:    diag.Text{Zh: "繁体的书里的简体字", En: "simplified characters in traditional text"},
		Message: diag.Text{Zh: "繁体的书里有简体字“%[1]s”", En: "simplified %[1]s in a book in traditional characters"},
		Source:  "users.md 3; Unicode kTraditionalVariant",
	}
)

// script is which characters a book is written in.
type script uint8

const (
	unknownScript script = iota
	simplifiedScript
	traditionalScript
)

// Numbers by which a book's script is told, in characters that belong to one
// script alone.
const (
	enoughOfScript = 20   // fewer tell nothing
	sampleOfScript = 4000 // more tell nothing new
	scriptMajority = 4    // times as many as of the other one
)

// scriptOf finds a book's script from its first speeches.
func scriptOf(b *book.Book) script {
	var simple, old int
	for _, s := range b.Speeches {
		s.Lines(func(_ string, text []book.Inline) {
			if simple+old > sampleOfScript {
				return
			}
			for _, r := range book.Plain(text) {
				switch {
				case r < 0x4E00 || r > 0x9FFF:
				case zh.IsSimplified(r):
					simple++
				case zh.SimplifiedOf(r) != 0:
					old++
				}
			}
		})
		if simple+old > sampleOfScript {
			break
		}
	}
	switch {
	case simple+old < enoughOfScript:
	case simple >= scriptMajority*old:
		return simplifiedScript
	case old >= scriptMajority*simple:
		return traditionalScript
	}
	return unknownScript
}

// longestForeign is how many characters of the other script are one finding.
const longestForeign = 20

// lookTraditional reports a run of traditional characters in a simplified book;
// characters that both scripts share may stand in it.
func (l *line) lookTraditional(i int) {
	if l.set.script != simplifiedScript || i > 0 && zh.SimplifiedOf(l.char(i-1)) != 0 {
		return
	}
	j := i
	for j-i < longestForeign && zh.SimplifiedOf(l.char(j)) != 0 {
		j++
	}
	rs := make([]rune, 0, j-i)
	for k := i; k < j; k++ {
		rs = append(rs, zh.SimplifiedOf(l.char(k)))
	}
	l.note(otherScript, i, j, l.words(i, j), string(rs)).propose(l, i, j, string(rs))
}

// lookVariant reports a variant character in a simplified book.
func (l *line) lookVariant(i int) {
	if l.set.script != simplifiedScript {
		return
	}
	r := l.char(i)
	want := string(zh.StandardOf(r))
	l.note(variantCharacter, i, i+1, string(r), want).propose(l, i, i+1, want)
}

// lookSimplified reports a run of simplified characters in a traditional book.
func (l *line) lookSimplified(i int) {
	if l.set.script != traditionalScript || i > 0 && zh.IsSimplified(l.char(i-1)) {
		return
	}
	j := i
	for j-i < longestForeign && zh.IsSimplified(l.char(j)) {
		j++
	}
	l.note(straySimplified, i, j, l.words(i, j))
}
