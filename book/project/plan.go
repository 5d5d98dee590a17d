package project

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manifest"
	"kanben/book/manuscript"
)

// A Plan is what a folder's book is made of.
type Plan struct {
	Files       []string // slash paths of the manuscripts, each once
	Pieces      []manuscript.Piece
	Front, Back []book.Matter
	Findings    diag.List
}

// ErrDeep tells that manuscripts lie too deep; Folder is where.
type ErrDeep struct{ Folder string }

// Error names the folder.
func (e *ErrDeep) Error() string { return e.Folder + ": too deep" }

// ErrNothing tells that there is no manuscript in a folder.
var ErrNothing = errors.New("no manuscript")

// Plan plans the book of a folder. Without a manifest, or if it names no
// speeches, all manuscripts are in the book. Findings with an error are wrong
// configuration.
func (d *Disk) Plan(dir string, m *manifest.Manifest) (*Plan, error) {
	l, err := d.Scan(dir)
	if err != nil {
		return nil, err
	}
	pl := &planner{Plan: &Plan{}, disk: d, dir: dir, index: map[string]int{}, listing: l}
	if m == nil {
		m = &manifest.Manifest{}
	}
	pl.matterFiles(m)
	if len(m.Speeches) > 0 {
		pl.named(m)
	} else if err := pl.all(); err != nil {
		return nil, err
	}
	pl.matters(m)
	pl.dropUsed(m)
	pl.Findings = append(pl.Findings, l.findings(dir)...)
	return pl.Plan, nil
}

// dropUsed takes the files out of the listing that the manifest names for something
// else than their text: the table of groups, pictures of covers, typefaces,
// recordings with their timings.
func (p *planner) dropUsed(m *manifest.Manifest) {
	_, front, back := m.Covers()
	texts := []manifest.Text{m.GroupsFile, m.Pack.Sign, front, back, m.Fonts.Body, m.Fonts.Heading, m.Fonts.Quote, m.Fonts.Latin}
	for _, r := range m.Fonts.Roles {
		texts = append(texts, r.Value)
	}
	used := p.heard
	for _, t := range append(append(texts, m.Fonts.Fallback...), m.Fonts.Dirs...) {
		if t.Given() {
			used = append(used, p.path(t, slashed(t)))
		}
	}
	isUsed := func(name string) bool {
		return slices.ContainsFunc(used, func(u string) bool { return name == u || strings.HasPrefix(name, u+"/") })
	}
	p.listing.Other = slices.DeleteFunc(p.listing.Other, isUsed)
	p.listing.Foreign = slices.DeleteFunc(p.listing.Foreign, isUsed)
}

// A planner makes a plan.
type planner struct {
	*Plan
	disk    *Disk
	dir     string
	listing *Listing
	index   map[string]int // of files by name
	matter  []string       // files that are texts around the speeches
	heard   []string       // files that are recordings, or would be their timings
}

// file gives the index of a file, and adds it if it is new.
func (p *planner) file(name string) int {
	i, ok := p.index[name]
	if !ok {
		i = len(p.Files)
		p.index[name] = i
		p.Files = append(p.Files, name)
	}
	return i
}

// all takes every manuscript of the folder.
func (p *planner) all() error {
	if len(p.listing.Deep) > 0 {
		return &ErrDeep{p.listing.Deep[0]}
	}
	for _, f := range p.listing.Manuscripts {
		if !slices.Contains(p.matter, f.Name) {
			p.Pieces = append(p.Pieces, manuscript.Piece{File: p.file(f.Name), Part: f.Part})
		}
	}
	if len(p.Pieces) == 0 {
		return ErrNothing
	}
	return nil
}

// named takes the speeches that the manifest names, in its order.
func (p *planner) named(m *manifest.Manifest) {
	known := map[string]string{}
	for _, f := range p.listing.Manuscripts {
		known[f.Name] = f.Part
	}
	apart := p.namedAlone(m)
	for i := range m.Speeches {
		s := &m.Speeches[i]
		if !s.File.Given() {
			p.Findings.Add(ruleNoFile.At(s.Span, "file", diag.Text{Zh: "每一项要写 file", En: "every item needs a file"}))
			continue
		}
		names, nth := p.find(s.File, apart)
		for _, name := range names {
			piece := manuscript.Piece{
				File: p.file(name), Nth: nth, Part: cmp.Or(s.Part.S, known[name]), PartPlace: s.Part.Words(),
				Leave: s.Include.Given() && !s.Include.B, Place: s.File.Span, Said: said(s),
			}
			piece.Said.Recording = p.recording(s.Audio)
			p.Pieces = append(p.Pieces, piece)
		}
	}
	var unlisted []string
	for _, f := range p.listing.Manuscripts {
		if _, ok := p.index[f.Name]; !ok && !slices.Contains(p.matter, f.Name) {
			unlisted = append(unlisted, f.Name)
		}
	}
	if len(unlisted) > 0 {
		p.Findings.Add(ruleUnlisted.At(m.Speeches[0].Span, named(p.dir, unlisted)))
	}
}

// namedAlone are the files that the manifest names one by one: a pattern does
// not take them once more.
func (p *planner) namedAlone(m *manifest.Manifest) map[string]bool {
	alone := map[string]bool{}
	for _, name := range p.matter {
		alone[name] = true
	}
	for i := range m.Speeches {
		if f := m.Speeches[i].File; f.Given() && !isPattern(f.S) {
			name, _ := splitNth(f.S)
			alone[p.path(f, name)] = true
		}
	}
	return alone
}

// slashed is the path that a manifest gives, with slashes on any system.
func slashed(t manifest.Text) string { return strings.ReplaceAll(t.S, `\`, "/") }

// path is the slash path of a file that a manifest names: from the folder of the
// file that names it.
func (p *planner) path(t manifest.Text, name string) string {
	return path.Join(path.Dir(strings.ReplaceAll(t.File.Name, `\`, "/")), name)
}

// recording is the sound of a speech that a manifest names, nil for none. It and the
// timings beside it are of use, though no manuscripts.
func (p *planner) recording(t manifest.Text) *book.Recording {
	if !t.Given() {
		return nil
	}
	name := p.path(t, slashed(t))
	p.heard = append(p.heard, name)
	for _, ending := range book.TimingEndings {
		p.heard = append(p.heard, strings.TrimSuffix(name, path.Ext(name))+ending)
	}
	if p.dir != "." {
		name = strings.TrimPrefix(name, strings.TrimSuffix(p.dir, "/")+"/")
	}
	return &book.Recording{Span: t.Span, File: name}
}

// splitNth parts 讲话.txt#2 into the file and the number of the speech.
func splitNth(s string) (name string, nth int) {
	at := strings.LastIndexByte(s, '#')
	if at < 0 {
		return s, 0
	}
	n, err := strconv.Atoi(s[at+1:])
	if err != nil || n < 1 {
		return s, 0
	}
	return s[:at], n
}

func isPattern(s string) bool { return strings.ContainsAny(s, "*?") }

// find finds the files that a text names, in natural order.
func (p *planner) find(t manifest.Text, apart map[string]bool) (names []string, nth int) {
	name, nth := splitNth(slashed(t))
	if path.IsAbs(name) || len(name) > 1 && name[1] == ':' {
		p.Findings.Add(ruleAbsolute.At(t.Span, t.S))
		return nil, 0
	}
	if !isPattern(name) {
		if full := p.path(t, name); p.exists(full) {
			return []string{full}, nth
		}
		p.Findings.Add(ruleNoFile.At(t.Span, t.S, p.meant(p.path(t, name), t)))
		return nil, 0
	}
	names = p.matches(p.path(t, name))
	names = slices.DeleteFunc(names, func(n string) bool { return apart[n] })
	if len(names) == 0 {
		p.Findings.Add(ruleNoMatch.At(t.Span, t.S))
	}
	return names, nth
}

// exists tells whether a file is there: by the listing of its folder, which
// tells 稿.txt from 稿.TXT on every system.
func (p *planner) exists(name string) bool {
	entries, err := p.disk.ReadDir(path.Dir(name))
	return err == nil && slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == path.Base(name) && !e.IsDir() })
}

// meant is the hint for a file that is not there: the one whose name is nearest,
// or that differs in its ending alone, or that lies in another folder.
func (p *planner) meant(name string, t manifest.Text) diag.Text {
	entries, _ := p.disk.ReadDir(path.Dir(name))
	var names []string
	for _, e := range entries {
		if !e.IsDir() && !Skipped(e.Name(), false) {
			names = append(names, e.Name())
		}
	}
	base := path.Base(name)
	near := diag.Nearest(base, names)
	for _, n := range names {
		if stemOf(n) == stemOf(base) {
			near = n
		}
	}
	if near == "" {
		for _, f := range p.listing.Manuscripts {
			if path.Base(f.Name) == base {
				near = strings.TrimPrefix(f.Name, p.dir+"/")
			}
		}
	} else if dir := path.Dir(slashed(t)); dir != "." {
		near = path.Join(dir, near)
	}
	if near == "" {
		return diag.Text{Zh: "看看文件名和文件夹写得对不对", En: "check the name and the folder"}
	}
	return diag.Text{Zh: "您是不是要写：" + near, En: "did you mean " + near + "?"}
}

// matches finds the files that match a pattern; * and ? match within one name.
func (p *planner) matches(pattern string) []string {
	parts := strings.Split(pattern, "/")
	dirs := []string{"."}
	if parts[0] == "" {
		dirs = []string{"/"}
	}
	for i, part := range parts {
		last := i == len(parts)-1
		var next []string
		for _, dir := range dirs {
			if !isPattern(part) {
				next = append(next, path.Join(dir, part))
				continue
			}
			entries, err := p.disk.ReadDir(dir)
			if err != nil {
				continue
			}
			slices.SortFunc(entries, func(a, b fs.DirEntry) int { return Compare(a.Name(), b.Name()) })
			for _, e := range entries {
				if e.IsDir() == last || Skipped(e.Name(), e.IsDir()) || !match(part, e.Name()) {
					continue
				}
				next = append(next, path.Join(dir, e.Name()))
			}
		}
		dirs = next
	}
	return slices.DeleteFunc(dirs, func(name string) bool {
		return kindOf(name) != readable || p.disk.Made != nil && p.disk.Made(name, false) || !p.exists(name)
	})
}

// match tells whether a name matches a pattern in which * stands for any
// characters and ? for one; all else, brackets too, stands for itself.
func match(pattern, name string) bool {
	pr, nr := []rune(pattern), []rune(name)
	star, mark, i, j := -1, 0, 0, 0
	for j < len(nr) {
		switch {
		case i < len(pr) && pr[i] == '*':
			star, mark = i, j
			i++
		case i < len(pr) && (pr[i] == '?' || pr[i] == nr[j]):
			i++
			j++
		case star >= 0:
			mark++
			i, j = star+1, mark
		default:
			return false
		}
	}
	for i < len(pr) && pr[i] == '*' {
		i++
	}
	return i == len(pr)
}

// said is what a manifest says of a speech.
func said(s *manifest.Speech) *manuscript.Said {
	d := &manuscript.Said{
		Title: inline(s.Title), Short: inline(s.Short), Speaker: inline(s.Speaker), Occasion: inline(s.Occasion),
		Minutes: s.Minutes.N, Remark: s.Notes.S,
	}
	if s.Date.Given() {
		t := s.Date.Time
		d.Date = fmt.Sprintf("（%d年%d月%d日）", t.Year(), int(t.Month()), t.Day())
	}
	for _, q := range s.Questions {
		d.Questions = append(d.Questions, &book.Paragraph{Span: q.Span, Text: []book.Inline{inline(q)}})
	}
	return d
}

// inline is a text of the manifest as a run: at its place, without its quotes,
// or nowhere if it stands on several lines.
func inline(t manifest.Text) *book.Text {
	if at := t.Words(); at.File != nil {
		return &book.Text{Span: at, S: t.S}
	}
	return &book.Text{S: strings.Join(strings.Fields(t.S), " ")}
}

// matterFiles finds the files of the texts around the speeches.
func (p *planner) matterFiles(m *manifest.Manifest) {
	for _, list := range [][]manifest.Matter{m.Front, m.Back} {
		for i := range list {
			if _, text, _ := list[i].What(); text.Given() {
				p.matter = append(p.matter, p.path(text, slashed(text)))
			}
		}
	}
}

// matters plans what stands before and behind the speeches. Texts before them
// stand before their pieces.
func (p *planner) matters(m *manifest.Manifest) {
	var before, after []manuscript.Piece
	p.Front, before = p.matterList(m.Front, 0)
	p.Back, after = p.matterList(m.Back, len(before))
	p.Pieces = slices.Concat(before, p.Pieces, after)
}

func (p *planner) matterList(list []manifest.Matter, n int) ([]book.Matter, []manuscript.Piece) {
	var out []book.Matter
	var pieces []manuscript.Piece
	for i := range list {
		kind, text, pages := list[i].What()
		mt := book.Matter{Kind: kind, Pages: pages}
		if text.Given() {
			names, _ := p.find(text, nil)
			if len(names) == 0 {
				continue
			}
			n++
			mt.Speech = fmt.Sprintf("m%03d", n)
			pieces = append(pieces, manuscript.Piece{File: p.file(names[0]), Matter: true, Kind: kind, Place: text.Span})
		}
		out = append(out, mt)
	}
	return out, pieces
}

// Failed tells whether the findings hold an error.
func (p *Plan) Failed() bool { return p.Findings.Count(diag.Error) > 0 }
