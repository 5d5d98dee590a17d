package fonts

import (
	"slices"
	"strings"
)

// roleNames are the names of roles on the command line, the first of each the
// one that is shown.
var roleNames = [NumRoles][]string{
	Song:       {"song", "宋", "宋体", "songti"},
	SongBold:   {"songbold", "粗宋", "宋粗", "小标宋"},
	Hei:        {"hei", "黑", "黑体", "heiti"},
	HeiBold:    {"heibold", "粗黑", "黑粗"},
	Kai:        {"kai", "楷", "楷体", "kaiti"},
	Italic:     {"italic", "斜体"},
	BoldItalic: {"bolditalic", "粗斜体"},
	Fang:       {"fang", "仿", "仿宋", "fangsong"},
	Latin:      {"latin", "西文"},
	LatinBold:  {"latinbold", "西文粗"},
}

// String gives the role's name: songbold.
func (r Role) String() string { return roleNames[r][0] }

// RoleNames gives the names of all roles.
func RoleNames() []string {
	var names []string
	for _, n := range roleNames {
		names = append(names, n[0])
	}
	return names
}

// ParseRole finds a role by its English or Chinese name: song, Song Bold, 宋体.
func ParseRole(s string) (Role, bool) {
	s = plainName(s)
	for r, names := range roleNames {
		if slices.Contains(names, s) {
			return Role(r), true
		}
	}
	return 0, false
}

// plainName is a name without what people write in different ways.
func plainName(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(s))
}

// hands are the styles of Chinese type by what their names hold, 仿宋 before 宋.
// Ming and Gothic, the names of Taiwan and Japan, are left out: a face is never
// taken for a role by them.
var hands = []struct {
	regular, bold Role
	hasBold       bool
	words         []string
}{
	{Fang, Fang, false, []string{"仿宋", "fangsong"}},
	{SongBold, SongBold, true, []string{"小标宋", "大标宋", "xiaobiaosong", "dabiaosong"}},
	{Song, SongBold, true, []string{"宋", "song", "simsun", "serifsc", "serifcn", "serifcjksc"}},
	{Kai, Kai, false, []string{"楷", "kai"}},
	{Hei, HeiBold, true, []string{"黑", "hei", "sanssc", "sanscn", "sanscjksc"}},
}

// Weights that divide what can serve as regular and as bold.
const (
	leastRegular, mostRegular = 300, 500
	leastBold, mostBold       = 600, 800
)

// guessRole tells which role a face of this style and weight is made for, by
// its names.
func guessRole(names []string, weight int, italic bool) (Role, bool) {
	if italic {
		return 0, false
	}
	for _, h := range hands {
		for _, name := range names {
			name = plainName(name)
			if strings.Contains(name, "extb") || strings.Contains(name, "extg") { // rare Han alone
				return 0, false
			}
			if !slices.ContainsFunc(h.words, func(w string) bool { return strings.Contains(name, w) }) {
				continue
			}
			switch {
			case h.regular == h.bold && h.hasBold, weight >= leastBold && weight <= mostBold && h.hasBold:
				return h.bold, true
			case weight >= leastRegular && weight <= mostRegular:
				return h.regular, true
			}
			return 0, false
		}
	}
	return 0, false
}

// weight is the weight that a role asks for.
func (r Role) weight() int {
	switch r {
	case SongBold, HeiBold, BoldItalic, LatinBold:
		return 700
	}
	return 400
}

// chinese tells whether a role's face must have Han.
func (r Role) chinese() bool {
	switch r {
	case Italic, BoldItalic, Latin, LatinBold:
		return false
	}
	return true
}
