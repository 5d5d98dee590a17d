package epub

import (
	"fmt"
	"slices"
	"strings"

	"kanben/build/each"
	"kanben/fonts"
)

// Typefaces is how the faces travel in the book.
type Typefaces uint8

// Ways for faces to travel.
const (
	TTF         Typefaces = iota // understood by every reader that takes faces
	WOFF2                        // smaller, understood by newer readers
	NoTypefaces                  // not at all: the reader's own faces
)

// TypefaceNames are the words for the ways, in their order.
var TypefaceNames = [...]string{"ttf", "woff2", "none"}

// A face is a face of the book: the characters that are set in it, and under
// which name.
type face struct {
	of      *fonts.Face
	family  string // in the style sheet: Book Song
	file    string // song-bold.ttf
	bold    bool
	chars   []rune
	licence *fonts.Licence // nil if the face is the user's
}

// roles are the typefaces of the voices. Kai has no bold; code is set in Hei.
var roles = [numVoices]fonts.Role{
	fonts.Song, fonts.SongBold, fonts.Hei, fonts.HeiBold, fonts.Kai, fonts.Kai,
	fonts.Italic, fonts.BoldItalic, fonts.Hei, fonts.HeiBold,
}

// families are the names of the hands' own faces in the style sheet.
var families = [numHands]string{"Book Song", "Book Hei", "Book Kai", "Book Italic", ""}

// generated are characters that readers draw by themselves: the dots of marked
// words are bullets.
const generated = "•"

// faces finds the faces of all that was written, by voice and character. A face
// that serves several voices is there once, and a character that its hand's face
// lacks makes its fallback one more.
func (v *volume) faces(set *fonts.Set) []*face {
	var all []*face
	known := map[*fonts.Face]*face{}
	own := map[*fonts.Face]int{} // of the hands
	for h := range mono {
		for _, n := range []int{2 * int(h), 2*int(h) + 1} {
			if f := set.Face(roles[n]); own[f] == 0 {
				own[f] = n + 1
			}
		}
	}
	if v.marked {
		v.well.all.text(voice{hand: song}, generated)
	}
	more := []string{} // families beyond the hands' own
	for n := range v.well.all {
		for c := range v.well.all[n].all() {
			f, g := set.Find(roles[n], c)
			if g == 0 || isEmoji(c) && f == set.Signs() {
				continue // the reader may have it, and emoji in colour
			}
			k := known[f]
			if k == nil {
				k = &face{of: f, bold: f.Bold || f.Weight >= 600}
				if i := own[f]; i > 0 {
					k.bold = (i-1)%2 == 1
					k.family = families[(i-1)/2]
				} else {
					k.family = anotherFamily(&more, f.Family)
				}
				k.file = fileName(k.family, k.bold)
				k.licence = licenceOf(f)
				known[f] = k
				all = append(all, k)
			}
			k.chars = append(k.chars, c)
		}
	}
	v.moreFamilies = len(more)
	return all
}

// isEmoji tells the characters of Unicode's planes of pictures.
func isEmoji(c rune) bool { return c >= 0x1F000 && c < 0x1FB00 }

// anotherFamily names a family that is not the hands' own: Book More 1.
func anotherFamily(more *[]string, name string) string {
	i := slices.Index(*more, name)
	if i < 0 {
		i = len(*more)
		*more = append(*more, name)
	}
	return fmt.Sprintf("Book More %d", i+1)
}

func fileName(family string, bold bool) string {
	name := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(family, "Book "), " ", "-"))
	if bold {
		name += "-bold"
	}
	return name
}

// licenceOf finds the licence of an embedded face.
func licenceOf(f *fonts.Face) *fonts.Licence {
	for _, l := range fonts.Licences() {
		if strings.HasPrefix(f.Family, l.Family) {
			return &l
		}
	}
	return nil
}

// cast makes the fonts of the faces, side by side.
func (v *volume) cast(list []*face) ([]part, error) {
	parts := make([]part, len(list))
	err := each.Do(len(list), func(i int) error {
		f := list[i]
		o := fonts.ReadingOptions{Language: v.fontLanguage()}
		if v.vertical {
			o.Draw, o.Half = columnQuotes, "0123456789"
		}
		if f.licence == nil {
			// A name may be reserved to the whole font.
			o.Family = f.family
			o.PostScript = strings.ReplaceAll(f.family, " ", "")
			if f.bold {
				o.PostScript += "-Bold"
			}
		}
		data, err := fonts.Reading(f.of, f.chars, o)
		ext := ".ttf"
		if err == nil && v.typefaces == WOFF2 {
			ext = ".woff2"
			data, err = fonts.WOFF2(data)
		}
		f.file += ext
		parts[i] = part{kind: typeface, name: f.file, data: data}
		return err
	})
	return parts, err
}

// columnQuotes are drawn for quotation marks in vertical setting (T112): the
// forms that turn into ﹃ ﹄ ﹁ ﹂. The text keeps its own.
var columnQuotes = map[rune]rune{'“': '『', '”': '』', '‘': '「', '’': '」'}

// fontLanguage is the OpenType tag of the book's language.
func (v *volume) fontLanguage() string {
	switch v.language {
	case "zh-TW":
		return "ZHT "
	case "zh-HK":
		return "ZHH "
	}
	return "ZHS "
}

// licences is the text of the licences of the faces in the book, "" if there
// are none.
func licences(list []*face) string {
	var b strings.Builder
	for _, l := range fonts.Licences() {
		if !slices.ContainsFunc(list, func(f *face) bool { return f.licence != nil && f.licence.Family == l.Family }) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n----------------------------------------------------------------\n\n")
		}
		fmt.Fprintf(&b, "%s: %s\n\n%s", l.Family, l.Name, strings.TrimSpace(l.Text))
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String()
}
