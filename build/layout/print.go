package layout

import (
	"crypto/sha256"
	"errors"

	"kanben/book"
	"kanben/build/each"
	"kanben/build/picture"
	"kanben/build/style"
)

// A print is a book's picture ready for the page, or what is known of one that
// is not: its size if it is too large.
type print struct {
	source *picture.Source
	plate  *picture.Plate // nil if it cannot be printed
}

// prints makes all pictures of a book ready, side by side, each once however
// many figures show it.
func prints(b *book.Book, st *style.Style) map[*book.Figure]print {
	var files [][]byte
	place := map[[sha256.Size]byte]int{} // in files
	shown := map[*book.Figure]int{}
	for _, s := range b.Speeches {
		for _, k := range s.Blocks {
			f, ok := k.(*book.Figure)
			if !ok || f.Data == nil {
				continue
			}
			sum := sha256.Sum256(f.Data)
			at, known := place[sum]
			if !known {
				at = len(files)
				place[sum] = at
				files = append(files, f.Data)
			}
			shown[f] = at
		}
	}
	made := make([]print, len(files))
	_ = each.Do(len(files), func(i int) error { // it never fails
		made[i] = newPrint(files[i], st)
		return nil
	})
	out := make(map[*book.Figure]print, len(shown))
	for f, at := range shown {
		out[f] = made[at]
	}
	return out
}

// newPrint makes one picture ready.
func newPrint(data []byte, st *style.Style) print {
	s, err := picture.Open(data)
	if err != nil {
		if errors.Is(err, picture.ErrLarge) {
			return print{source: s}
		}
		return print{}
	}
	plate, err := s.Plate(figureWidth(s, st))
	if err != nil {
		return print{}
	}
	return print{s, plate}
}
