// Package sound reads the recordings that authors give of their speeches, and finds
// which words are spoken when, so that an EPUB can read itself aloud (EPUB 3.3,
// section 9, "Media overlays"). What a recording is, and how long, its own bytes
// tell; when its words are spoken, a file of subtitles beside it.
package sound

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/source"
)

// A Track is the recording of a speech.
type Track struct {
	Format Format
	Data   []byte
	Length time.Duration
	Clips  []Clip // in the order of the text, one after the other; at least one
}

// A Clip is a stretch of a recording, and the words that are spoken in it.
type Clip struct {
	Begin, End time.Duration

	Block    int // index of a block of the speech, or Opening, or Whole
	From, To int // characters of the plain text of a paragraph that is Parted; both 0: the block whole
}

// What a Clip speaks beside blocks.
const (
	Opening = -1 // title and the lines below it
	Whole   = -2 // the speech
)

// unit is the shortest time that overlays tell.
const unit = time.Millisecond

// maxBytes is more than the recording of a speech has.
const maxBytes = 512 << 20

// Load reads the recording that a speech's manifest names, a slash path in a folder,
// and the timings beside it. What is wrong is a finding; without a recording that can
// be used the Track is nil.
func Load(folder fs.FS, s *book.Speech, found *diag.List) *Track {
	named := s.Recording
	t, err := open(folder, named.File)
	switch {
	case errors.Is(err, errKind):
		found.Add(E041.At(named.Span, named.File))
		return nil
	case err != nil:
		found.Add(E040.At(named.Span, named.File, reason(err)))
		return nil
	}
	cues := timings(folder, named, found)
	t.Clips = match(s, inOrder(cues, t.Length, found), t.Length, found)
	if len(t.Clips) == 0 {
		t.Clips = []Clip{{Block: Whole, End: t.Length}}
	}
	return t
}

// open reads a recording.
func open(folder fs.FS, name string) (*Track, error) {
	data, err := read(folder, name, maxBytes)
	if err != nil {
		return nil, err
	}
	t := &Track{Data: data}
	if t.Format, t.Length, err = probe(data); err != nil {
		return nil, err
	}
	if t.Length = t.Length.Truncate(unit); t.Length == 0 {
		return nil, errKind
	}
	return t, nil
}

// read reads a file of at most so many bytes.
func read(folder fs.FS, name string, most int) ([]byte, error) {
	if folder == nil || !fs.ValidPath(path.Clean(name)) {
		return nil, fs.ErrNotExist
	}
	f, err := folder.Open(path.Clean(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err == nil && len(data) > most {
		err = fmt.Errorf("more than %d MB", most>>20)
	}
	return data, err
}

// reason is an error without the path that its message names.
func reason(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

// timings reads the cues beside a recording, nil if there are none.
func timings(folder fs.FS, named *book.Recording, found *diag.List) []cue {
	stem := strings.TrimSuffix(named.File, path.Ext(named.File))
	for _, ending := range book.TimingEndings {
		data, err := read(folder, stem+ending, 16<<20)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			found.Add(E040.At(named.Span, stem+ending, reason(err)))
			return nil
		}
		f, err := source.Decode(stem+ending, data, "")
		if err != nil {
			found.Add(E043.At(named.Span, stem+ending))
			return nil
		}
		cues := readCues(f, found)
		if len(cues) == 0 {
			found.Add(E043.At(named.Span, stem+ending))
		}
		return cues
	}
	found.Add(E042.At(named.Span, named.File))
	return nil
}

// inOrder leaves out cues that begin before the one before, or behind the end.
func inOrder(cues []cue, length time.Duration, found *diag.List) []cue {
	out := cues[:0]
	for _, c := range cues {
		c.begin = c.begin.Truncate(unit)
		switch {
		case c.begin >= length:
			found.Add(E045.At(c.Span, clock(c.begin), clock(length)))
		case len(out) > 0 && c.begin < out[len(out)-1].begin:
			found.Add(E044.At(c.Span, clock(c.begin), clock(out[len(out)-1].begin)))
		default:
			out = append(out, c)
		}
	}
	return out
}

// clock writes a time as people read it: 1:02:03.4.
func clock(d time.Duration) string {
	d = d.Round(100 * time.Millisecond)
	s := fmt.Sprintf("%02d.%d", int(d.Seconds())%60, int(d.Milliseconds()/100)%10)
	if h := int(d.Hours()); h > 0 {
		return fmt.Sprintf("%d:%02d:%s", h, int(d.Minutes())%60, s)
	}
	return fmt.Sprintf("%d:%s", int(d.Minutes()), s)
}
