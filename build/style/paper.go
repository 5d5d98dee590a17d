package style

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"kanben/assets"
	"kanben/build/geom"
)

// A paper is a page size of the trade.
type paper struct {
	Width  string
	Height string
	Label  string   // in the copyright page's 开本; "" if the trade has none
	Also   []string // other names
}

// paperNames are the papers, in the order in which they are told.
var paperNames = []string{"a5", "32k", "big32k", "16k", "b5", "a4", "a6", "phone"}

// Papers gives the names of all papers.
func Papers() []string { return slices.Clone(paperNames) }

// Sizes of pages that can be asked for.
var (
	minPaper = geom.Millimetres(60)
	maxPaper = geom.Millimetres(1000)
)

// parsePaper reads a paper's name, or a width and a height: 210mm×297mm,
// 210x297mm.
func parsePaper(s string) (geom.Size, error) {
	papers, err := readPapers()
	if err != nil {
		return geom.Size{}, err
	}
	word := strings.ToLower(strings.TrimSpace(s))
	for _, name := range paperNames {
		p := papers[name]
		if word == name || slices.ContainsFunc(p.Also, func(a string) bool { return strings.EqualFold(a, word) }) {
			return parseSides(p.Width, p.Height)
		}
	}
	width, height, ok := cutSides(word)
	if !ok {
		return geom.Size{}, refusePaperName(s)
	}
	size, err := parseSides(width, height)
	if err != nil {
		return geom.Size{}, refusePaperName(s)
	}
	if min(size.Width, size.Height) < minPaper || max(size.Width, size.Height) > maxPaper {
		return geom.Size{}, refusePaperSize(s)
	}
	return size, nil
}

// paperLabel is what the trade calls a page size, or "".
func paperLabel(size geom.Size) string {
	papers, err := readPapers()
	if err != nil {
		return ""
	}
	for _, name := range paperNames {
		p := papers[name]
		if s, err := parseSides(p.Width, p.Height); err == nil && s == size {
			return p.Label
		}
	}
	return ""
}

func readPapers() (map[string]paper, error) {
	data, err := assets.Styles.ReadFile("style/papers.json")
	if err != nil {
		return nil, err
	}
	var papers map[string]paper
	if err := json.Unmarshal(data, &papers); err != nil {
		return nil, fmt.Errorf("papers: %w", err)
	}
	return papers, nil
}

// cutSides parts width and height.
func cutSides(s string) (width, height string, ok bool) {
	for _, cross := range []string{"×", "x", "*", "✕", "ｘ"} {
		if width, height, ok = strings.Cut(s, cross); ok {
			return width, height, true
		}
	}
	return "", "", false
}

// parseSides reads a width and a height; a width without a unit has the
// height's.
func parseSides(width, height string) (geom.Size, error) {
	w, err := geom.ParseLength(width, 0)
	if errors.Is(err, geom.ErrNoUnit) {
		unit := strings.TrimLeft(strings.TrimSpace(height), "0123456789.")
		w, err = geom.ParseLength(strings.TrimSpace(width)+unit, 0)
	}
	if err != nil {
		return geom.Size{}, err
	}
	h, err := geom.ParseLength(height, 0)
	if err != nil {
		return geom.Size{}, err
	}
	return geom.Size{Width: w, Height: h}, nil
}
