package errata

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"kanben/assets"
	"kanben/book/compare"
	"kanben/build/lexicon"
)

// recordPage is the page of a record.
var recordPage = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("record").Parse(assets.ErrataRecord))
})

// A speechRecord is what the page says of one speech.
type speechRecord struct {
	Title, State string
	Changes      []changeRecord
}

// A changeRecord is one change: where it is, and the sentence with what went and
// what came.
type changeRecord struct {
	Place string
	Parts []Part
}

// HTML writes the record as a page for browsers: each sentence once, with what went
// out of it and what came into it marked.
func (r *Record) HTML() ([]byte, error) {
	page := struct {
		*Record
		Heading  []string
		Compared string
		Summary  string
		Speeches []speechRecord
	}{Record: r, Heading: slices.Collect(lexicon.Pieces("《"+r.Title+"》修订记录", nil)), Compared: r.compared(), Summary: r.summary()}
	for i := range r.Speeches {
		s := &r.Speeches[i]
		said := speechRecord{Title: s.Title, State: state(s)}
		for _, c := range s.Changes {
			place := r.placed(c)
			if place == "" {
				place = "改动"
			}
			said.Changes = append(said.Changes, changeRecord{place, Parts(c.Old, c.New)})
		}
		page.Speeches = append(page.Speeches, said)
	}
	var b bytes.Buffer
	if err := recordPage().Execute(&b, page); err != nil {
		return nil, fmt.Errorf("fill the record of revisions: %w", err)
	}
	return b.Bytes(), nil
}

// summary counts speeches and sentences that changed.
func (r *Record) summary() string {
	speeches, changes := 0, 0
	for i := range r.Speeches {
		if s := &r.Speeches[i]; s.State != compare.Same || s.Moved {
			speeches++
			changes += len(s.Changes)
		}
	}
	return fmt.Sprintf("共 %d 篇，%d 篇有改动，改了 %d 处。", len(r.Speeches), speeches, changes)
}

// A Part is a stretch of a changed sentence: what went, what came in its place, and
// what follows and was kept.
type Part struct{ Old, New, Kept string }

// mostWords bounds the table of words that Parts compares: two sentences of some
// thousand characters.
const mostWords = 4 << 20

// Parts tells what changed between two sentences, word by word.
func Parts(old, new string) []Part {
	a, b := words(old), words(new)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	w := partWriter{parts: []Part{{Kept: strings.Join(a[:head], "")}}}
	w.compare(a[head:len(a)-tail], b[head:len(b)-tail])
	w.keep(strings.Join(a[len(a)-tail:], ""))
	return readable(w.parts, old, new)
}

// readable joins changes that only a character parts. Sentences that have little in
// common are shown one behind the other.
func readable(parts []Part, old, new string) []Part {
	var out []Part
	kept := 0
	for _, p := range parts {
		if n := len(out) - 1; n >= 0 && utf8.RuneCountInString(out[n].Kept) < 2 && (n > 0 || out[n].Old+out[n].New != "") {
			q := &out[n]
			*q = Part{q.Old + q.Kept + p.Old, q.New + q.Kept + p.New, p.Kept}
		} else if p != (Part{}) {
			out = append(out, p)
		}
	}
	for _, p := range out {
		kept += len(p.Kept)
	}
	if 3*kept < min(len(old), len(new)) {
		return []Part{{Old: old, New: new}}
	}
	return out
}

// words parts a sentence into words and marks.
func words(s string) []string {
	var out []string
	inside := lexicon.Inside(nil, s)
	from := 0
	for i, r := range s {
		if i > from && !inside[i] && !(isLatin(r) && isLatin(rune(s[i-1]))) {
			out = append(out, s[from:i])
			from = i
		}
	}
	if from < len(s) {
		out = append(out, s[from:])
	}
	return out
}

func isLatin(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

// A partWriter joins what goes, comes and stays to parts.
type partWriter struct{ parts []Part }

func (w *partWriter) last() *Part { return &w.parts[len(w.parts)-1] }

// change adds what goes and what comes.
func (w *partWriter) change(old, new string) {
	if old == "" && new == "" {
		return
	}
	if w.last().Kept != "" {
		w.parts = append(w.parts, Part{})
	}
	w.last().Old += old
	w.last().New += new
}

// keep adds what stays.
func (w *partWriter) keep(s string) { w.last().Kept += s }

// compare adds the longest common subsequence of two lists of words as kept, all
// else as changed. Lists too long for the table are one change.
func (w *partWriter) compare(a, b []string) {
	if len(a)*len(b) > mostWords {
		w.change(strings.Join(a, ""), strings.Join(b, ""))
		return
	}
	row := len(b) + 1
	most := make([]int32, (len(a)+1)*row) // kept of a[i:] and b[j:]
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				most[i*row+j] = most[(i+1)*row+j+1] + int32(len(a[i]))
			} else {
				most[i*row+j] = max(most[(i+1)*row+j], most[i*row+j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			w.keep(a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && most[(i+1)*row+j] >= most[i*row+j+1]:
			w.change(a[i], "")
			i++
		default:
			w.change("", b[j])
			j++
		}
	}
}
