// Package emit draws pages with gopdf, which it alone knows.
//
// It asks as little of gopdf as can be: pages, a font and a place for each run
// of glyphs, glyphs by number with adjustments between them, and filled
// rectangles. Nothing is measured. What gopdf cannot say (tags, artifacts,
// leaders) stands in a list of marks beside its file, for build/pdf/finish.
package emit

import (
	"bytes"
	"fmt"

	"github.com/signintech/gopdf"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/finish"
	"kanben/fonts"
)

// A Press draws the pages of one document. It may draw several stretches of
// pages at once.
type Press struct {
	doc    *layout.Document
	casts  []*Cast
	byFace map[*fonts.Face]*Cast
	fonts  gopdf.FontContainer
	album  *finish.Album
	groups []int32 // by role with another text: how many groups of lines it has
}

// NewPress makes ready to draw a document with the casts of all its faces and
// the album of its pictures.
func NewPress(d *layout.Document, casts []*Cast, album *finish.Album) (*Press, error) {
	p := &Press{doc: d, casts: casts, album: album, byFace: map[*fonts.Face]*Cast{}, groups: actualGroups(d)}
	for _, c := range casts {
		p.byFace[c.face] = c
		err := p.fonts.AddTTFFontDataWithOption(c.name, c.hollow, gopdf.TtfOption{UseKerning: true})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return p, nil
}

// actualGroups counts the groups of lines of each role that has an Actual text.
// Only if there is one group can that text stand for what is drawn there.
func actualGroups(d *layout.Document) []int32 {
	groups := make([]int32, len(d.Roles))
	for i := range d.Pages {
		last := int32(-1)
		for _, l := range d.Pages[i].Lines {
			if l.Role != last && l.Role >= 0 && int(l.Role) < len(groups) && d.Roles[l.Role].Actual != "" {
				groups[l.Role]++
			}
			last = l.Role
		}
	}
	return groups
}

// Draw draws the pages from, from+1, … to−1 as a file of gopdf's, with the
// marks of each page.
func (p *Press) Draw(from, to int) ([]byte, [][]finish.Mark, error) {
	var pdf gopdf.GoPdf
	pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{
		W: p.doc.Trim.Width.Points(),
		H: p.doc.Trim.Height.Points(),
	}})
	pdf.SetNoCompression() // the finisher packs, and better
	s := &sheet{Press: p, pdf: &pdf}
	for _, c := range p.casts {
		if err := pdf.AddTTFFontFromFontContainer(c.name, &p.fonts); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", c.name, err)
		}
		if err := pdf.KernOverride(c.name, s.kern); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	marks := make([][]finish.Mark, 0, to-from)
	for i := from; i < to; i++ {
		if err := s.page(&p.doc.Pages[i]); err != nil {
			return nil, nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		marks = append(marks, s.marks)
	}
	s.writing = true
	var out bytes.Buffer
	if _, err := pdf.WriteTo(&out); err != nil {
		return nil, nil, err
	}
	if s.read != len(s.kerns) {
		return nil, nil, fmt.Errorf("gopdf asked for %d adjustments of %d", s.read, len(s.kerns))
	}
	return out.Bytes(), marks, nil
}

// A sheet is a stretch of pages in the making.
type sheet struct {
	*Press
	pdf     *gopdf.GoPdf
	marks   []finish.Mark // of the page
	role    int32         // of the tagged mark that is open
	font    *Cast         // that gopdf has been told
	size    int64         // thousandths of a point, likewise
	posture posture       // of the glyphs on the page, so far
	narrow  int16         // how narrow they are, likewise
	drop    geom.Length   // of the pen of upright glyphs of the run, from their axis
	text    []byte        // sorts of the run, as gopdf's characters
	kerns   []int16       // adjustments between sorts, of all pages
	writing bool          // gopdf writes, and asks for the adjustments
	read    int           // how many it has asked for
}

// kern is asked by gopdf for the adjustment of each pair of sorts: once when it
// measures a run, which we have no use for, and once when it writes it.
func (s *sheet) kern(_, _ rune, _, _ uint, _ int16) int16 {
	if !s.writing {
		return 0
	}
	s.read++
	if s.read > len(s.kerns) {
		return 0 // Draw sees it
	}
	return s.kerns[s.read-1]
}

// begin begins a mark.
func (s *sheet) begin(m finish.Mark) {
	s.marks = append(s.marks, m)
	s.sentinel(len(s.marks))
}

// end ends the innermost mark.
func (s *sheet) end() { s.sentinel(0) }

// sentinel has gopdf print "[] n.00 d".
func (s *sheet) sentinel(n int) { s.pdf.SetCustomLineType([]float64{}, float64(n)) }

// hundredths is a length in 1/100 pt, the grid that gopdf prints.
func hundredths(l geom.Length) int { return int(l.Times(100, int(geom.Pt))) }

// up turns a distance from the page's top into one from its foot, in 1/100 pt.
func (s *sheet) up(y geom.Length) int { return hundredths(s.doc.Trim.Height - y) }
