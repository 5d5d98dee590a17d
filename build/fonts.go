package build

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
	"kanben/fonts"
)

// F002 says that a face of the user lacks characters of the book.
var F002 = &diag.Rule{
	Code: "F002", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "您的字体 %[1]s 缺 %[2]d 个字（%[3]s），这些字用了 %[4]s",
		En: "your typeface %[1]s lacks %[2]d {2:character|characters} (%[3]s); {2:it is|they are} set in %[4]s",
	},
	Hint: diag.Text{
		Zh: "想要整本书一个样子，请换一个字数更多的字体；哪个字用哪个字体：kanben fonts 稿件",
		En: "for one look throughout take a face with more characters; kanben fonts MANUSCRIPT shows which is set in which",
	},
	Source: "T9",
}

// F003 says that a character is set in a face of this machine.
var F003 = &diag.Rule{
	Code: "F003", Severity: diag.Advice,
	Message: diag.Text{
		Zh: "“%[1]s”（%[2]s）用了这台电脑上的字体 %[3]s，换一台电脑做出来可能不一样",
		En: "%[1]q (%[2]s) is set in %[3]s of this machine; another machine may make another book",
	},
	Hint: diag.Text{
		Zh: "把这个字体文件复制到稿件旁边的 fonts 文件夹里，到哪里做都一样：%[4]s",
		En: "to make the same book anywhere, copy the file into a folder fonts beside the manuscript: %[4]s",
	},
	Source: "T9",
}

// Rules are the findings of the conveyor itself.
func Rules() []*diag.Rule { return []*diag.Rule{F002, F003} }

// strayed tells which characters left the faces that the user brought, and
// which are set in a face of the system.
func strayed(set *fonts.Set, files []*source.File) diag.List {
	var list diag.List
	lacks := map[*fonts.Face]*lack{}
	var order []*lack // by role, as strays come
	system := map[rune]bool{}
	for _, s := range set.Strays() {
		if s.System && !system[s.Char] {
			system[s.Char] = true
			list.Add(F003.At(inOrder(files, []rune{s.Char}), string(s.Char), fmt.Sprintf("U+%04X", s.Char), s.Face.Family, s.Face.File))
		}
		if !set.Own(s.Role) || s.Char == '〓' || unicode.IsSpace(s.Char) {
			continue // nobody sees in which face these are set
		}
		own := set.Face(s.Role)
		if lacks[own] == nil {
			lacks[own] = &lack{own: own}
			order = append(order, lacks[own])
		}
		lacks[own].add(s)
	}
	for _, l := range order {
		place := inOrder(files, l.chars)
		list.Add(F002.At(place, l.own.Family, len(l.chars), l.some(), strings.Join(l.others, ", ")))
	}
	return list
}

// A lack is what one face of the user does not have.
type lack struct {
	own    *fonts.Face
	chars  []rune
	others []string // families that help out
}

func (l *lack) add(s fonts.Stray) {
	if !slices.Contains(l.chars, s.Char) {
		l.chars = append(l.chars, s.Char)
	}
	if !slices.Contains(l.others, s.Face.Family) {
		l.others = append(l.others, s.Face.Family)
	}
}

// shownLacks is how many characters F002 names.
const shownLacks = 12

// some names the first characters.
func (l *lack) some() string {
	if len(l.chars) <= shownLacks {
		return string(l.chars)
	}
	return string(l.chars[:shownLacks]) + "…"
}

// inOrder puts characters into the order in which the manuscripts have them,
// those that only the program sets (on the copyright page, say) last, and gives
// the place of the first.
func inOrder(files []*source.File, chars []rune) source.Span {
	at := make(map[rune]int, len(chars))
	for _, c := range chars {
		at[c] = math.MaxInt
	}
	var first source.Span
	met := 0
	for _, f := range files {
		for i, r := range f.Text {
			if n, ok := at[r]; !ok || n != math.MaxInt {
				continue
			}
			if met == 0 {
				first = source.Span{File: f, Start: int32(i), End: int32(i + utf8.RuneLen(r))}
			}
			at[r] = met
			if met++; met == len(chars) {
				break
			}
		}
	}
	slices.SortStableFunc(chars, func(a, b rune) int { return cmp.Compare(at[a], at[b]) })
	return first
}
