package build

import (
	"fmt"

	"kanben/book/diag"
	"kanben/build/geom"
)

// ShopGuide says in plain words what to tell a print shop of the files that are
// made for it; nothing if there are none.
func ShopGuide(files []Artifact, l diag.Lang) []string {
	g := &guide{lang: l}
	covered := false
	for i := range files {
		s := files[i].Shop
		switch {
		case s == nil:
		case s.Cover:
			covered = true
			g.cover(&files[i])
		default:
			g.inside(&files[i])
		}
	}
	if len(g.lines) > 0 && !covered {
		g.say("没有另做封面；要整张的封面，加 --cover-design frame，或 --cover 图片。", "There is no cover; for one in one piece add --cover-design frame, or --cover PICTURE.")
	}
	return g.lines
}

// inside tells of the pages between the covers.
func (g *guide) inside(f *Artifact) {
	s := f.Shop
	if s.Blanks == 0 {
		g.say("内文 %[1]s：共 %[2]d 页，一页一面，按先后次序，没有拼版，没有空白页。",
			"The pages are %[1]s: %[2]d {2:page|pages}, one a side, in order, not imposed, no blank pages.", f.Name, s.Pages)
	} else {
		g.say("内文 %[1]s：共 %[2]d 页，一页一面，按先后次序，没有拼版；为了凑成整张，末尾补了 %[3]d 页空白。",
			"The pages are %[1]s: %[2]d {2:page|pages}, one a side, in order, not imposed; %[3]d of them {3:is|are} blank, at the end, to make whole sheets.", f.Name, s.Pages, s.Blanks)
	}
	g.say("成品 %[1]s，四边各出血 %[2]s 毫米；全书单色黑，字体都在文件里；PDF/X-4。",
		"Finished size %[1]s, bleed of %[2]s mm on all sides; black ink alone, all fonts embedded; PDF/X-4.", f.Paper, millimetres(s.Bleed))
}

// cover tells of the cover.
func (g *guide) cover(f *Artifact) {
	s := f.Shop
	if s.Spine == 0 {
		g.say("封面 %[1]s：封底和封面连成一张；骑马订没有书脊。", "The cover is %[1]s: back and front in one piece; a stapled book has no spine.", f.Name)
		return
	}
	g.say("封面 %[1]s：封底、书脊、封面连成一张。书脊按纸厚算是 %[2]s 毫米，请印厂核对；不对就用 --thickness 改一张纸的厚度。",
		"The cover is %[1]s: back, spine and front in one piece. By the paper's thickness the spine is %[2]s mm: have the shop check it, and mend it by --thickness.", f.Name, millimetres(s.Spine))
	if !s.Lettered {
		g.say("书脊太窄，没有印字。", "The spine is too narrow for letters.")
	}
}

// millimetres writes a length as people do: 3, 4.2.
func millimetres(l geom.Length) string {
	return fmt.Sprint(float64(int(l.Points()*254/72+0.5)) / 10)
}
