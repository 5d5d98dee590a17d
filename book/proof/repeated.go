package proof

import (
	"slices"

	"kanben/book/diag"
)

var (
	repeatedParagraph = &diag.Rule{
		Code: "P133", Severity: diag.Warning,
		Name:    diag.Text{Zh: "重复的段落", En: "repeated paragraphs"},
		Message: diag.Text{Zh: "这一段和第 %[1]d 行的一段完全一样", En: "this paragraph is the same as the one of line %[1]d"},
		Hint:    diag.Text{Zh: "看看是不是粘贴了两遍", En: "was it pasted twice?"},
		Source:  "users.md 3",
	}
	sharedParagraph = &diag.Rule{
		Code: "P134", Severity: diag.Advice,
		Name:    diag.Text{Zh: "各篇之间雷同的段落", En: "paragraphs that speeches share"},
		Message: diag.Text{Zh: "这一段和第 %[1]d 篇（第 %[2]d 行）的一段有 %[3]d%% 相同", En: "%[3]d %% of this paragraph stands in speech %[1]d, line %[2]d"},
		Hint:    diag.Text{Zh: "看看是不是放错了篇，或者抄重了", En: "is it in the right speech, and only there?"},
		Source:  "users.md 3",
	}
	likeSpeech = &diag.Rule{
		Code: "P135", Severity: diag.Warning,
		Name:    diag.Text{Zh: "大部分雷同的两篇", En: "speeches that are nearly the same"},
		Message: diag.Text{Zh: "这一篇的 %[2]d%% 和第 %[1]d 篇相同", En: "%[2]d %% of this speech stands in speech %[1]d"},
		Hint:    diag.Text{Zh: "看看是不是同一篇放了两次", En: "is the same speech in the book twice?"},
		Source:  "users.md 3",
	}
)

// Lengths and shares by which texts are alike.
const (
	shortestRepeated = 24  // Han characters of a paragraph that may not stand twice in a speech
	shortestShared   = 40  // and in two speeches
	shortestSpeech   = 200 // Han characters of a speech that is compared as a whole
	likeParagraph    = 80  // percent of its shingles that two paragraphs share
	likeWhole        = 60  // percent of a speech that stands in another one
)

// lookRepeated reports the paragraphs that stand twice in a speech.
func (w *whole) lookRepeated(speech int, list *diag.List) {
	seen := make(map[string]*passage)
	for i := range w.passages[speech] {
		p := &w.passages[speech][i]
		if !p.paragraph || len(p.text) < 3*shortestRepeated || hansOf(p.text) < shortestRepeated {
			continue
		}
		if first := seen[p.text]; first != nil {
			w.add(list, repeatedParagraph, p, "", lineOf(first.Span))
			continue
		}
		seen[p.text] = p
	}
}

// Numbers of the comparison of paragraphs.
const (
	shingle    = 8 // characters of a shingle
	sketchSize = 8 // shingles by which likely partners are found
	maxBucket  = 4 // partners kept for a shingle; more say the same
	maxTried   = 6 // partners that are compared for a paragraph
)

// A sketch is a paragraph as a set of hashed shingles of its words, sorted, and
// the smallest of them by their hashes, which alike paragraphs share.
type sketch struct {
	*passage
	hans     int
	shingles []uint64
}

// sketchOf makes a paragraph's sketch. Marks and spaces do not count.
func sketchOf(p *passage) sketch {
	s := sketch{passage: p}
	var window [shingle]rune
	n := 0
	for _, r := range p.text {
		k := kindOf(r)
		if k == han {
			s.hans++
		}
		if !spoken.has(k) {
			continue
		}
		window[n%shingle] = r
		n++
		if n < shingle {
			continue
		}
		h := uint64(14695981039346656037) // FNV-1a
		for k := range shingle {
			h = (h ^ uint64(window[(n+k)%shingle])) * 1099511628211
		}
		s.shingles = append(s.shingles, h^h>>29)
	}
	slices.Sort(s.shingles)
	s.shingles = slices.Compact(s.shingles)
	return s
}

// like gives the share of the smaller set that two sketches have in common, in
// percent of the larger one.
func (s *sketch) like(o *sketch) int {
	same, i, j := 0, 0, 0
	for i < len(s.shingles) && j < len(o.shingles) {
		switch a, b := s.shingles[i], o.shingles[j]; {
		case a == b:
			same++
			i++
			j++
		case a < b:
			i++
		default:
			j++
		}
	}
	return 100 * same / max(len(s.shingles), len(o.shingles), 1)
}

// lookAlike reports the speeches that are mostly the same as an earlier one,
// else the paragraphs that are. Partners are found by the smallest hashes of
// their shingles, so that the work is linear.
func (w *whole) lookAlike(list *diag.List) {
	if len(w.passages) < 2 {
		return
	}
	sketches := make([][]sketch, len(w.passages))
	sideBySide(len(sketches), func() func(int) {
		return func(i int) {
			for k := range w.passages[i] {
				p := &w.passages[i][k]
				if p.paragraph && len(p.text) >= 3*shortestShared {
					if s := sketchOf(p); s.hans >= shortestShared {
						sketches[i] = append(sketches[i], s)
					}
				}
			}
		}
	})
	buckets := make(map[uint64][]*sketch)
	for i := range sketches {
		var found []likeness
		for k := range sketches[i] {
			if l, ok := partnerOf(&sketches[i][k], buckets); ok {
				found = append(found, l)
			}
		}
		w.reportAlike(i, found, list)
		for k := range sketches[i] {
			s := &sketches[i][k]
			for _, h := range s.shingles[:min(sketchSize, len(s.shingles))] {
				if len(buckets[h]) < maxBucket {
					buckets[h] = append(buckets[h], s)
				}
			}
		}
	}
}

// A likeness is a paragraph with its partner in an earlier speech.
type likeness struct {
	*sketch
	partner *sketch
	percent int
}

// partnerOf finds the paragraph of an earlier speech that is most like s.
func partnerOf(s *sketch, buckets map[uint64][]*sketch) (best likeness, ok bool) {
	var tried []*sketch
	for _, h := range s.shingles[:min(sketchSize, len(s.shingles))] {
		for _, o := range buckets[h] {
			if len(tried) == maxTried || slices.Contains(tried, o) {
				continue
			}
			tried = append(tried, o)
			if percent := s.like(o); percent >= likeParagraph && percent > best.percent {
				best, ok = likeness{s, o, percent}, true
			}
		}
	}
	return best, ok
}

// reportAlike reports what a speech shares with earlier ones.
func (w *whole) reportAlike(speech int, found []likeness, list *diag.List) {
	if len(found) == 0 {
		return
	}
	total := 0
	for i := range w.passages[speech] {
		total += hansOf(w.passages[speech][i].text)
	}
	shared := make(map[int]int) // Han characters by earlier speech
	most := -1
	for _, l := range found {
		shared[l.partner.speech] += l.hans
		if most < 0 || shared[l.partner.speech] > shared[most] {
			most = l.partner.speech
		}
	}
	whole := -1
	if total >= shortestSpeech && 100*shared[most] >= likeWhole*total {
		whole = most
		s := w.book.Speeches[speech]
		w.add(list, likeSpeech, &passage{Span: s.Span, speech: speech}, "", w.number(most), 100*shared[most]/total)
	}
	for _, l := range found {
		if l.partner.speech != whole {
			w.add(list, sharedParagraph, l.passage, "", w.number(l.partner.speech), lineOf(l.partner.Span), l.percent)
		}
	}
}

// number gives a speech's number as people count it.
func (w *whole) number(speech int) int { return w.book.Speeches[speech].Number }
