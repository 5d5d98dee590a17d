package build_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kanben/assets"
	"kanben/book/compare"
	"kanben/build"
	"kanben/build/errata"
	"kanben/build/reread"
	"kanben/build/style"
)

// stressJob is a job for the stress manuscript in a design.
func stressJob(t *testing.T, c style.Choice) *build.Job {
	t.Helper()
	data, err := os.ReadFile(stressFolder + "stress.md")
	if err != nil {
		t.Fatal(err)
	}
	st, err := style.Resolve(c)
	if err != nil {
		t.Fatal(err)
	}
	return &build.Job{
		Manuscripts: []build.Manuscript{{Name: "stress.md", Data: data, Beside: os.DirFS(stressFolder)}},
		Design:      st, Vertical: c.Vertical, Targets: []build.Target{build.EPUB, build.PDF, build.HTML},
	}
}

// A book that was built says what its manuscript says, on the pages that it was
// laid out on, whichever of its files is read back, in every design.
func TestBuiltBooksAreTheirManuscripts(t *testing.T) {
	jobs := map[string]*build.Job{
		"sample": {Manuscripts: []build.Manuscript{{Name: assets.SampleName, Data: []byte(assets.Sample)}}, Targets: []build.Target{build.EPUB, build.PDF, build.HTML}},
	}
	for _, name := range []string{"speech", "phone"} {
		jobs[name] = stressJob(t, style.Choice{Style: name})
	}
	jobs["vertical"] = stressJob(t, style.Choice{Vertical: true})
	jobs["run-on"] = stressJob(t, style.Choice{Override: style.Override{"short_speeches": "run-on"}})
	for name, j := range jobs {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			v, err := build.Run(ctx, j)
			if err != nil {
				t.Fatal(err)
			}
			front := frontOf(t, v)
			now := &build.Issue{Name: "new", Job: j, Volume: v}
			for i := range v.Artifacts {
				a := &v.Artifacts[i]
				e, err := reread.File(a.Name, a.Data)
				if err != nil {
					t.Fatalf("%s: %v", a.Name, err)
				}
				for _, pair := range [][2]*build.Issue{{{Name: a.Name, Job: j, Built: e}, now}, {now, {Name: a.Name, Job: j, Built: e}}} {
					r, err := build.Revise(ctx, pair[0], pair[1], errata.A6)
					if err != nil {
						t.Fatal(err)
					}
					for _, s := range r.Speeches {
						if s.State != compare.Same || s.Moved {
							t.Errorf("%s: %s: %+v", a.Name, s.Title, s)
						}
					}
					if a.Target == build.PDF && len(r.Pages) > 0 {
						t.Errorf("%s: other pages: %v", a.Name, r.Pages)
					}
				}
				// every page of the text is told as the layout has it
				r, err := build.Revise(ctx, &build.Issue{Job: j, Built: &reread.Edition{Book: e.Book, Places: e.Places}}, now, errata.A6)
				if err != nil {
					t.Fatal(err)
				}
				for _, n := range r.Pages {
					if n > front {
						t.Errorf("%s: page %d of the text is another", a.Name, n)
					}
				}
			}
		})
	}
}

// A picture that was changed, at the same place and of the same size, is printed
// anew.
func TestChangedPicture(t *testing.T) {
	ctx := context.Background()
	issue := func(grey uint8) *build.Issue {
		m := image.NewGray(image.Rect(0, 0, 60, 40))
		for i := range m.Pix {
			m.Pix[i] = grey
		}
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		text := "# 第一讲\n\n各位同志：\n\n![图](a.png)\n\n# 第二讲\n\n没有图。\n"
		j := &build.Job{Manuscripts: []build.Manuscript{{Name: "a.md", Data: []byte(text), Beside: fstest.MapFS{"a.png": {Data: b.Bytes()}}}}}
		v, err := build.Read(ctx, j)
		if err != nil {
			t.Fatal(err)
		}
		return &build.Issue{Name: "a", Job: j, Volume: v}
	}
	for grey, want := range map[uint8]int{10: 0, 200: 1} {
		r, err := build.Revise(ctx, issue(10), issue(grey), errata.A6)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Pages) != want {
			t.Errorf("grey %d: pages %v, want %d", grey, r.Pages, want)
		}
	}
}

// frontOf is how many pages stand before the text of a volume.
func frontOf(t *testing.T, v *build.Volume) int {
	t.Helper()
	for i := range v.Artifacts {
		if a := &v.Artifacts[i]; a.Target == build.PDF {
			e, err := reread.File(a.Name, a.Data)
			if err != nil {
				t.Fatal(err)
			}
			return slices.IndexFunc(e.Prints, func(p reread.Print) bool { return p.Folio == e.Places[0].Folio })
		}
	}
	t.Fatal("no PDF")
	return 0
}

// Only the old book is there: what was changed in the manuscript since is found,
// with the page that the old book has printed, and the sheet.
func TestOldBookNewManuscript(t *testing.T) {
	old := stressJob(t, style.Choice{})
	new := stressJob(t, style.Choice{})
	text := string(new.Manuscripts[0].Data)
	const was, is = "书山有路", "学海无涯"
	if !strings.Contains(text, was) {
		t.Fatal("the manuscript is another")
	}
	new.Manuscripts[0].Data = []byte(strings.Replace(text, was, is, 1))
	ctx := context.Background()
	before, err := build.Run(ctx, old)
	if err != nil {
		t.Fatal(err)
	}
	after, err := build.Read(ctx, new)
	if err != nil {
		t.Fatal(err)
	}
	for i := range before.Artifacts {
		a := &before.Artifacts[i]
		e, err := reread.File(a.Name, a.Data)
		if err != nil {
			t.Fatal(err)
		}
		r, err := build.Revise(ctx, &build.Issue{Name: a.Name, Job: old, Built: e}, &build.Issue{Name: "新", Job: new, Volume: after}, errata.A5)
		if err != nil {
			t.Fatal(err)
		}
		record := r.Artifacts[1].Data
		if n := bytes.Count(record, []byte("- 原：")); n != 1 || !bytes.Contains(record, []byte(was)) {
			t.Errorf("%s: %d changes:\n%s", a.Name, n, record)
		}
		if !bytes.Contains(record, []byte("- 第")) {
			t.Errorf("%s: no page is told:\n%s", a.Name, record)
		}
		if a.Target == build.PDF && (len(r.Pages) != 1 || len(r.Sheets) != 1) {
			t.Errorf("pages %v, sheets %v", r.Pages, r.Sheets)
		}
	}
}
