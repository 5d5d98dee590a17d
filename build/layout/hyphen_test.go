package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// hyphenated shows lines with the hyphens that line breaking put there.
func hyphenated(lines []Line) []string {
	var out []string
	for i := range lines {
		s := lineText(&lines[i])
		if softEnd(&lines[i]) {
			s += "¬"
		}
		out = append(out, s)
	}
	return out
}

// TestHyphenation: long words are parted where a line would else be left short
// or too loose, and nowhere else (T43).
func TestHyphenation(t *testing.T) {
	for _, c := range []struct {
		text, want string
		trouble    bool // a line without white cannot be filled
	}{
		{text: "我们今天讨论的是所谓 internationalization 的事，说了很久。",
			want: "我们今天讨论的是所谓interna¬|tionalization的事，说了很久。"},
		{text: "我们在会上讨论了很久的 telecommunications 的事。",
			want: "我们在会上讨论了很久的telecom¬|munications的事。"},
		// the word stays whole if white can be had for it
		{text: "我们在会上又讨论了很久很久的，computer 的事，说了很久。",
			want: "我们在会上又讨论了很久很久的，|computer的事，说了很久。"},
		// behind a word's own hyphen nothing is added
		{text: "我们在会上说到这里就是 well-established 这个词。",
			want: "我们在会上说到这里就是well-|established这个词。"},
		{text: "见" + strings.Repeat("supercalifragilistic", 3) + "吧。", trouble: true,
			want: "见supercalifragilisticsupercal¬|ifragilisticsupercalifragilistic吧。"},
	} {
		lines, _ := setIn(c.text, style.Punctuation{}, geom.Points(10), 18)
		if got := strings.Join(hyphenated(lines), "|"); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
		for i := range lines {
			checkLine(t, &lines[i], i == 0, i == len(lines)-1, geom.Points(10))
			if lines[i].trouble && !c.trouble {
				t.Errorf("%s: line %d is trouble", c.text, i+1)
			}
		}
	}
}

// TestNoHyphenation: numbers, addresses, programs, foreign words and short ones
// have no places to be parted at.
func TestNoHyphenation(t *testing.T) {
	for _, text := range []string{
		"1234567890", "https://example.org/internationalization", "mail@international.org", "snake_internationalization",
		"x86architecture", "naïveté", "Διεθνοποίηση", "table", "___________",
	} {
		d := newSetter(fonts.Embedded())
		p := d.it.itemise(flow{text: "见" + text + "处"}, setting{voice: voice{fonts.Song, geom.Points(10)}})
		if p.hyphenate(); len(p.hyphens) > 0 {
			t.Errorf("%s is parted", text)
		}
	}
}

// TestHyphenPlace: the hyphen's ink ends at the right edge, but for the white
// that its face gives it there.
func TestHyphenPlace(t *testing.T) {
	em := geom.Points(10)
	lines, _ := setIn("我们今天讨论的是所谓 internationalization 的事。", style.Punctuation{}, em, 18)
	bar := lines[0].Beside[0].(*Rule)
	if right := bar.X + bar.Width; right > lines[0].Measure || right < lines[0].Measure-em/10 {
		t.Errorf("the hyphen ends at %v, the line at %v pt", right.Points(), lines[0].Measure.Points())
	}
	if bar.Y > -em/10 || bar.Y < -em/2 || bar.Height <= 0 || bar.Height > em/10 {
		t.Errorf("the hyphen stands %v pt above the baseline, %v pt thick", -bar.Y.Points(), bar.Height.Points())
	}
}

// TestHyphensBeforeShortLines: a line that lacks many characters is worse than
// several words parted one below the other (T43, T53b).
func TestHyphensBeforeShortLines(t *testing.T) {
	st := design(t, style.Choice{Style: "phone"})
	const text = "最长的单词不是internationalization，也不是antidisestablishmentarianism，而是pneumonoultramicroscopicsilicovolcanoconiosis，它有45个字母，窄一点的版心一行都放不下。"
	doc, _ := Compose(speechOf(&book.Paragraph{Text: inline(text)}), st, fonts.Embedded())
	for i := range doc.Pages {
		for j := range doc.Pages[i].Lines {
			l := &doc.Pages[i].Lines[j]
			if doc.Roles[l.Role].Kind == RoleP && l.Slack > 3*st.Body.Size && !strings.HasPrefix(lineText(l), "不下") {
				t.Errorf("%q lacks %.1f em", lineText(l), l.Slack.Points()/st.Body.Size.Points())
			}
		}
	}
}
