package layout

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
)

// drawing is a PNG of so many pixels.
func drawing(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	m := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	for i := range m.Pix {
		m.Pix[i] = byte(i / 7 % 2)
	}
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pictures gives the pictures of a document with their pages.
func pictures(doc *Document) (out []*Picture, pages []*Page) {
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if p, ok := it.(*Picture); ok {
				out, pages = append(out, p), append(pages, &doc.Pages[i])
			}
		}
	}
	return out, pages
}

// A picture is as wide as its pixels allow, between half of the type area and
// all of it, and never higher than the page (T102, T122).
func TestFigureSizes(t *testing.T) {
	st := style.Speech()
	measure := st.Page.Measure.Points()
	tests := []struct {
		name          string
		width, height int
		want          float64 // points
		advice        bool    // L003
	}{
		{"small", 200, 100, measure / 2, true},
		{"just sharp", 307, 100, measure / 2, false},
		{"natural", 900, 300, 900 * 72. / 300, false},
		{"wide", 3000, 500, measure, false},
		{"high", 1000, 4000, 0, false},
		{"a line", 1, 2000, 0, false},
	}
	for _, test := range tests {
		f := &book.Figure{Name: "a.png", Data: drawing(t, test.width, test.height), Alt: "图", Caption: inline("图1　会场")}
		doc, list := Compose(speechOf(&book.Paragraph{Text: inline("看图。")}, f), st, embedded())
		all, pages := pictures(doc)
		if len(all) != 1 || found(list, "L002") || found(list, "L003") != test.advice {
			t.Fatalf("%s: %d pictures, %v", test.name, len(all), list)
		}
		a := all[0].Area
		if got := a.Width.Points(); test.want > 0 && (got < test.want-0.001 || got > test.want+0.001) {
			t.Errorf("%s: %.3f pt wide, want %.3f", test.name, got, test.want)
		}
		ratio := float64(a.Width) / float64(a.Height) * float64(test.height) / float64(test.width)
		if ratio < 0.999 || ratio > 1.001 {
			t.Errorf("%s: %.3f × %.3f pt: out of shape", test.name, a.Width.Points(), a.Height.Points())
		}
		left := st.Page.Left(pages[0].Recto)
		if middle := a.X + a.Width/2 - left - st.Page.Measure/2; middle < -2 || middle > 2 {
			t.Errorf("%s: %v off the middle", test.name, middle)
		}
		for _, l := range pages[0].Lines {
			if lineText(&l) == "图1　会场" && (doc.Roles[l.Role].Kind != RoleCaption || l.Baseline.Y-a.Y-a.Height > 2*st.Page.Leading) {
				t.Errorf("%s: the caption is a %v, %.1f pt below its picture", test.name, doc.Roles[l.Role].Kind, (l.Baseline.Y - a.Y - a.Height).Points())
			}
		}
		if doc.Roles[all[0].Role].Kind != RoleFigure || doc.Roles[all[0].Role].Alt != "图" {
			t.Errorf("%s: %+v", test.name, doc.Roles[all[0].Role])
		}
	}
}

// Wherever pictures stand, they are inside the type area with their captions,
// touch nothing, and the text goes on on the grid.
func TestFiguresAmongText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	st := style.Speech()
	top, foot := st.Page.Head, st.Page.Baseline(st.Page.Lines-1)+st.Body.Size-st.Page.Ascent
	for range 20 {
		var blocks []book.Block
		n := 3 + r.IntN(6)
		for range n {
			blocks = append(blocks, &book.Paragraph{Text: inline(strings.Repeat("为人民服务，", 1+r.IntN(60)) + "好。")})
			width, height := 100+r.IntN(900), 20+r.IntN(1800)
			if r.IntN(4) > 0 { // of the same shape, and half as wide as the page
				width, height = width/5, height/5
			}
			f := &book.Figure{Name: "a.png", Alt: "图", Data: drawing(t, width, height)}
			if r.IntN(2) > 0 {
				f.Caption = inline("图　" + strings.Repeat("说明文字", 1+r.IntN(12)))
			}
			blocks = append(blocks, f)
		}
		doc, _ := Compose(speechOf(blocks...), st, embedded())
		all, pages := pictures(doc)
		if len(all) != n {
			t.Fatalf("%d pictures, want %d", len(all), n)
		}
		for i, p := range all {
			a := p.Area
			if a.Y < top || a.Y+a.Height > foot || a.Width > st.Page.Measure {
				t.Errorf("page %s: a picture from %.2f to %.2f pt, type area from %.2f to %.2f", pages[i].Folio,
					a.Y.Points(), (a.Y + a.Height).Points(), top.Points(), foot.Points())
			}
			captioned := doc.Roles[min(int(p.Role)+1, len(doc.Roles)-1)].Kind != RoleCaption
			for _, l := range pages[i].Lines {
				above, below := l.Baseline.Y-st.Page.Ascent, l.Baseline.Y+st.Body.Size-st.Page.Ascent
				if above < a.Y+a.Height && below > a.Y {
					t.Errorf("page %s: %q runs into a picture", pages[i].Folio, lineText(&l))
				}
				captioned = captioned || l.Role == p.Role+1
				if row := (l.Baseline.Y - st.Page.Baseline(0)); doc.Roles[l.Role].Kind == RoleP && row%st.Page.Leading != 0 {
					t.Errorf("page %s: %q is off the grid", pages[i].Folio, lineText(&l))
				}
			}
			if !captioned {
				t.Errorf("page %s: a picture without its caption", pages[i].Folio)
			}
		}
	}
}

func TestFigureFindings(t *testing.T) {
	good := drawing(t, 1200, 300)
	var broken, large bytes.Buffer
	if err := jpeg.Encode(&broken, image.NewGray(image.Rect(0, 0, 640, 640)), nil); err != nil {
		t.Fatal(err)
	}
	broken.Truncate(broken.Len() - 300)
	if err := jpeg.Encode(&large, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	size := large.Bytes()[bytes.Index(large.Bytes(), []byte("\xFF\xC0"))+5:]
	binary.BigEndian.PutUint32(size, 9000<<16|9000)
	for _, test := range []struct {
		name string
		data []byte
		alt  string
		want string // codes
	}{
		{"good", good, "图", ""},
		{"nothing said of it", good, "", "L004"},
		{"an empty description", good, "\u200b　", "L004"},
		{"not there, as its reader has said", nil, "图", ""},
		{"of another kind", []byte("GIF89a"), "图", "L002"},
		{"broken", broken.Bytes(), "图", "L002"},
		{"too large", large.Bytes(), "图", "L006"},
	} {
		f := &book.Figure{Name: "a.png", Data: test.data, Alt: test.alt}
		doc, list := Compose(speechOf(&book.Paragraph{Text: inline("看图。")}, f), style.Speech(), embedded())
		var codes []string
		for _, d := range list {
			codes = append(codes, d.Rule.Code)
		}
		if got := strings.Join(codes, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		all, _ := pictures(doc)
		if printed := len(all) == 1; printed != (test.data != nil && (test.want == "" || test.want == "L004")) {
			t.Errorf("%s: %d pictures", test.name, len(all))
		}
		for _, p := range all {
			if doc.Roles[p.Role].Alt == "" {
				t.Errorf("%s: the figure has no text in the structure", test.name)
			}
		}
	}
}

// A file that is shown twice, by whatever name, is one plate.
func TestOnePlateForOneFile(t *testing.T) {
	a, b := drawing(t, 1200, 300), drawing(t, 1200, 300)
	doc, _ := Compose(speechOf(
		&book.Figure{Name: "a.png", Data: a, Alt: "图"},
		&book.Figure{Name: "b.png", Data: b, Alt: "图"},
		&book.Figure{Name: "c.png", Data: drawing(t, 1200, 301), Alt: "图"},
	), style.Speech(), embedded())
	all, _ := pictures(doc)
	if len(all) != 3 || all[0].Plate != all[1].Plate || all[0].Plate == all[2].Plate {
		t.Errorf("%d pictures, not of two plates", len(all))
	}
}

// figureArea takes any shape that a file can have.
func TestFigureAreaOfAnyShape(t *testing.T) {
	st := style.Speech()
	for _, size := range [][2]int{{1, 1}, {1, 40_000_000}, {40_000_000, 1}, {7000, 7000}} {
		data := drawing(t, 1, 1)
		pr := newPrint(data, st)
		pr.source.Width, pr.source.Height = size[0], size[1]
		a := figureArea(pr.source, st.Page.Lines, st)
		if a.Width <= 0 || a.Height <= 0 || a.Width > st.Page.Measure || a.X < 0 ||
			a.Height > geom.Length(st.Page.Lines)*st.Page.Leading || figureRows(a.Height, st) > st.Page.Lines {
			t.Errorf("%v: %+v", size, a)
		}
	}
}

// A high picture, with its caption and the note in that, stays within the type
// area of every design, however long the caption (T102).
func TestHighFiguresInDesigns(t *testing.T) {
	data := drawing(t, 40, 300)
	for _, name := range style.Names() {
		st := design(t, style.Choice{Style: name})
		for _, n := range []int{0, 1, 12, 40} {
			note := &book.Note{Number: 1, Text: inline(strings.Repeat("图注。", 1+n))}
			caption := append(inline("图　"+strings.Repeat("说明文字", n)), &book.NoteRef{Note: note})
			b := speechOf(&book.Paragraph{Text: inline("看图。")}, &book.Figure{Name: "a.png", Data: data, Alt: "图", Caption: caption}, para(3))
			b.Speeches[0].Notes = []*book.Note{note}
			doc, _ := Compose(b, st, embedded())
			all, pages := pictures(doc)
			if len(all) != 1 {
				t.Fatalf("%s: %d pictures", name, len(all))
			}
			foot := st.Page.Baseline(st.Page.Lines-1) + st.Note.FootDrop
			if a := all[0].Area; a.Y < st.Page.Head || a.Y+a.Height > foot+st.Body.Size || a.Height < 2*st.Page.Leading {
				t.Errorf("%s, %d: a picture from %.1f to %.1f pt", name, n, a.Y.Points(), (a.Y + a.Height).Points())
			}
			words := ""
			for i := range pages[0].Lines {
				l := &pages[0].Lines[i]
				if doc.Roles[l.Role].Kind == RoleCaption {
					words += lineText(l)
				}
				if l.Baseline.Y > foot {
					t.Errorf("%s, %d: %q stands below the type area", name, n, lineText(l))
				}
			}
			if got, want := bare(words), bare(book.Plain(caption)); got != want {
				t.Errorf("%s, %d: caption %q on the page of its picture, want %q", name, n, got, want)
			}
		}
	}
}
