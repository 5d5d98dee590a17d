package impose

import (
	"strings"

	"kanben/build/geom"
)

// A Stock is a size of paper that printers take.
type Stock struct {
	Name string // as it is asked for
	Size geom.Size
	Also []string
}

func mm(width, height float64) geom.Size {
	return geom.Size{Width: geom.Millimetres(width), Height: geom.Millimetres(height)}
}

// stocks are the sizes (GB/T 148; 8开 and 16开 as 787 × 1092 mm is cut and
// trimmed, jis-b4 and jis-b5 as Japanese copiers call theirs).
var stocks = []Stock{
	{"a4", geom.A4, nil},
	{"a3", mm(297, 420), nil},
	{"b4", mm(250, 353), nil},
	{"b5", mm(176, 250), nil},
	{"8k", mm(260, 370), []string{"8开", "八开"}},
	{"16k", mm(185, 260), []string{"16开", "十六开"}},
	{"letter", mm(215.9, 279.4), nil},
	{"a5", geom.A5, nil},
	{"jis-b4", mm(257, 364), nil},
	{"jis-b5", mm(182, 257), nil},
	{"sra3", mm(320, 450), nil},
}

// StockNames gives the names of the sizes of paper.
func StockNames() []string {
	var names []string
	for _, s := range stocks {
		names = append(names, s.Name)
	}
	return names
}

// ParseStock finds a size of paper by name, or reads one: 320x450mm.
func ParseStock(word string) (geom.Size, bool) {
	word = strings.ToLower(strings.TrimSpace(word))
	for _, s := range stocks {
		if word == s.Name {
			return s.Size, true
		}
		for _, also := range s.Also {
			if word == also {
				return s.Size, true
			}
		}
	}
	for _, cross := range []string{"×", "x", "*"} {
		width, height, ok := strings.Cut(word, cross)
		if !ok {
			continue
		}
		h, err := geom.ParseLength(height, 0)
		if err != nil {
			return geom.Size{}, false
		}
		if strings.Trim(strings.TrimSpace(width), "0123456789.") == "" {
			width = strings.TrimSpace(width) + strings.TrimLeft(strings.TrimSpace(height), "0123456789.")
		}
		w, err := geom.ParseLength(width, 0)
		return geom.Size{Width: w, Height: h}, err == nil
	}
	return geom.Size{}, false
}

// StockName names a size of paper as people do, whichever way it lies: A4, 8开,
// or in millimetres.
func StockName(size geom.Size) string {
	for _, s := range stocks {
		if alike(s.Size, size) || alike(s.Size.Turned(), size) {
			if len(s.Also) > 0 {
				return s.Also[0]
			}
			return strings.ToUpper(s.Name)
		}
	}
	return geom.MillimetreSize(size)
}

// alike tells sizes that differ by no more than programs round them.
func alike(a, b geom.Size) bool {
	near := func(a, b geom.Length) bool { return a-b <= geom.Pt && b-a <= geom.Pt }
	return near(a.Width, b.Width) && near(a.Height, b.Height)
}
