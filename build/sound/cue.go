package sound

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"kanben/book/diag"
	"kanben/book/source"
)

// A cue is a line of timings: what is spoken from a time on.
type cue struct {
	source.Span
	begin time.Duration
	words string
}

// The forms of timings.
var forms = sync.OnceValue(func() struct{ arrow, stamps, label, mark *regexp.Regexp } {
	const at = `(?:\d+:)?\d+:\d+(?:[.,]\d+)?`
	return struct{ arrow, stamps, label, mark *regexp.Regexp }{
		arrow:  regexp.MustCompile(`^\s*(` + at + `)\s*-->\s*` + at),          // SubRip, WebVTT
		stamps: regexp.MustCompile(`^\s*((?:\[\d+:\d+(?:[.:]\d+)?\])+)(.*)$`), // LRC
		label:  regexp.MustCompile(`^(\d+(?:\.\d+)?)\t\d+(?:\.\d+)?\t(.*)$`),  // Audacity
		mark:   regexp.MustCompile(`<[^>]*>|\{[^}]*\}`),                       // styles in subtitles
	}
})

// readCues reads the cues of a file of timings, whatever its ending: subtitles as SRT
// or WebVTT, lyrics as LRC, labels of Audacity. A line with an arrow whose time cannot
// be read is a finding.
func readCues(f *source.File, found *diag.List) []cue {
	var out []cue
	form := forms()
	open := false // lines of words follow an arrow
	for n := 1; n <= f.Lines(); n++ {
		place := f.Line(n)
		line := strings.TrimSpace(place.Text())
		if m := form.label.FindStringSubmatch(place.Text()); m != nil {
			s, err := strconv.ParseFloat(m[1], 64)
			if err == nil && s < 1e6 {
				out = append(out, cue{place, time.Duration(s * float64(time.Second)), m[2]})
			}
			continue
		}
		if m := form.arrow.FindStringSubmatch(line); m != nil {
			out, open = append(out, cue{Span: place, begin: moment(m[1])}), true
			continue
		}
		if strings.Contains(line, "-->") {
			found.Add(E043.At(place, line))
			open = false
			continue
		}
		if m := form.stamps.FindStringSubmatch(line); m != nil {
			// A line that is sung several times has several stamps; a speech has one.
			stamp, _, _ := strings.Cut(m[1][1:], "]")
			if words := strings.TrimSpace(m[2]); words != "" {
				out = append(out, cue{place, moment(stamp), words})
			}
			continue
		}
		switch {
		case line == "":
			open = false
		case open:
			c := &out[len(out)-1]
			c.words += form.mark.ReplaceAllString(line, "")
		}
	}
	return out
}

// moment reads 1:02:03.5, 02:03,500 or 02:03:50 (of LRC, hundredths last, is read
// with the point).
func moment(s string) time.Duration {
	parts := strings.Split(strings.ReplaceAll(s, ",", "."), ":")
	var d time.Duration
	for _, p := range parts {
		v, err := strconv.ParseFloat(p, 64)
		if err != nil || v > 1e6 || d > 1000*time.Hour {
			return 0
		}
		d = d*60 + time.Duration(v*float64(time.Second))
	}
	return d
}
