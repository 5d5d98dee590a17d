package fonts

import (
	"cmp"
	"context"
	"io"
	"log"
	"slices"

	"github.com/go-text/typesetting/fontscan"
)

// System lists the faces of the system's font folders (go-text knows where they
// are), in the order of paths. What cannot be read is left out; a system without
// fonts has none. With coverage it may take some tenths of a second; it stops
// when ctx ends.
func System(ctx context.Context, coverage bool) []Entry {
	dirs, err := fontscan.DefaultFontDirectories(log.New(io.Discard, "", 0))
	if err != nil {
		return nil // there is no such folder
	}
	var entries []Entry
	for _, dir := range dirs {
		found, err := Folder(ctx, dir, coverage)
		if err != nil {
			continue // many systems lack some of these folders
		}
		entries = append(entries, found...)
	}
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Err != nil && len(e.Names) == 0 })
	order := func(a, b Entry) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Index, b.Index)) }
	slices.SortFunc(entries, order)
	return slices.CompactFunc(entries, func(a, b Entry) bool { return order(a, b) == 0 })
}
