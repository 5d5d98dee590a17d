// Package emit draws pages with gopdf, which it alone knows.
//
// It asks as little of gopdf as can be: pages, a font and a place for each run
// of glyphs, glyphs by number with adjustments between them, and filled
// rectangles. Nothing is measured. What gopdf cannot say (tags, artifacts,
// leaders) stands in a list of marks beside its file, for build/pdf/finish.
package emit

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/signintech/gopdf"

	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/finish"
	"kanben/fonts"
)

// A Work is a document to be drawn: with the casts of all its faces and the
// album of its pictures.
type Work struct {
	Doc   *layout.Document
	Casts []*Cast
	Album *finish.Album

	byFace map[*fonts.Face]*Cast
	groups []int32                     // by role with another text: how many groups of lines it has
	names  map[finish.Name]finish.Name // of its fonts, by gopdf's names of those that stand for them
}

// A Press draws the pages of works, one behind the other, into files of gopdf's.
// It may draw several stretches of pages at once.
//
// gopdf's handling of a font takes longer than drawing a page with it. So works
// drawn together share its fonts: those of the work that has the most sorts of a
// face, since hollow fonts of a face differ in nothing else that counts.
type Press struct {
	pages []sheetOf
	faces []*fonts.Face               // in the order in which gopdf is given them
	given map[*fonts.Face]*Cast       // the cast that stands for those of a face
	names map[*fonts.Face]finish.Name // what gopdf calls it
	fonts gopdf.FontContainer
}

// A sheetOf is a page of a work.
type sheetOf struct {
	*Work
	page *layout.Page
}

// NewPress makes ready to draw works, which have pages of one size.
func NewPress(works ...*Work) (*Press, error) {
	p := &Press{given: map[*fonts.Face]*Cast{}, names: map[*fonts.Face]finish.Name{}}
	for _, w := range works {
		if w.Doc.Trim != works[0].Doc.Trim {
			return nil, errors.New("documents of different sizes are not drawn together")
		}
		w.groups = actualGroups(w.Doc)
		w.byFace, w.names = map[*fonts.Face]*Cast{}, map[finish.Name]finish.Name{}
		for i, c := range w.Casts {
			w.byFace[c.face] = c
			most := p.given[c.face]
			if most == nil {
				p.faces = append(p.faces, c.face)
				p.names[c.face] = resource(len(p.faces))
			}
			if most == nil || len(most.glyphs) < len(c.glyphs) {
				p.given[c.face] = c
			}
			w.names[p.names[c.face]] = resource(i + 1)
		}
		for i := range w.Doc.Pages {
			p.pages = append(p.pages, sheetOf{w, &w.Doc.Pages[i]})
		}
	}
	for _, face := range p.faces {
		c := p.given[face]
		err := p.fonts.AddTTFFontDataWithOption(string(p.names[face]), c.hollow, gopdf.TtfOption{UseKerning: true})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return p, nil
}

// resource is what gopdf calls the n-th font of a file.
func resource(n int) finish.Name { return finish.Name("F" + strconv.Itoa(n)) }

// Pages is the number of pages of all works.
func (p *Press) Pages() int { return len(p.pages) }

// Names gives what gopdf's files call the fonts that stand for a work's.
func (p *Press) Names(w *Work) []finish.Name {
	names := make([]finish.Name, len(w.Casts))
	for i, c := range w.Casts {
		names[i] = p.names[c.face]
	}
	return names
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

// Draw draws the pages from, from+1, … to−1 as a file of gopdf's, with what it
// cannot say of each page.
func (p *Press) Draw(from, to int) ([]byte, []finish.Aside, error) {
	var pdf gopdf.GoPdf
	trim := p.pages[from].Doc.Trim
	pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: trim.Width.Points(), H: trim.Height.Points()}})
	pdf.SetNoCompression() // the finisher packs, and better
	s := &sheet{Press: p, pdf: &pdf}
	for _, face := range p.faces {
		name := string(p.names[face])
		if err := pdf.AddTTFFontFromFontContainer(name, &p.fonts); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", face.PostScript, err)
		}
		if err := pdf.KernOverride(name, s.kern); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", face.PostScript, err)
		}
	}
	asides := make([]finish.Aside, 0, to-from)
	for i := from; i < to; i++ {
		s.Work = p.pages[i].Work
		if err := s.page(p.pages[i].page); err != nil {
			return nil, nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		asides = append(asides, finish.Aside{Marks: s.marks, Fonts: s.Work.names})
	}
	s.writing = true
	var out bytes.Buffer
	if _, err := pdf.WriteTo(&out); err != nil {
		return nil, nil, err
	}
	if s.read != len(s.kerns) {
		return nil, nil, fmt.Errorf("gopdf asked for %d adjustments of %d", s.read, len(s.kerns))
	}
	return out.Bytes(), asides, nil
}

// A sheet is a stretch of pages in the making.
type sheet struct {
	*Press
	*Work   // whose page it is
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
func (s *sheet) up(y geom.Length) int { return hundredths(s.Doc.Trim.Height - y) }
