package geom

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// sizes are the type sizes of the trade by name, in points (T5). Foundries
// differ by fractions; these are CLREQ's, with GB/T 9148's 小初, 小三, 小六 and
// 八号.
var sizes = [...]struct {
	name string
	pt   float64
}{
	{"初号", ChuHao}, {"小初", 36}, {"一号", YiHao}, {"小一", XiaoYi}, {"二号", ErHao}, {"小二", XiaoEr},
	{"三号", SanHao}, {"小三", 15}, {"四号", SiHao}, {"小四", XiaoSi}, {"五号", WuHao}, {"小五", XiaoWu},
	{"六号", LiuHao}, {"小六", 6.5}, {"七号", QiHao}, {"八号", 5},
}

// units are the endings of a length, with their points; 0 stands for an em.
var units = [...]struct {
	name string
	pt   float64
}{
	{"pt", 1}, {"磅", 1}, {"点", 1},
	{"mm", 72 / 25.4}, {"毫米", 72 / 25.4},
	{"cm", 720 / 25.4}, {"厘米", 720 / 25.4},
	{"in", 72}, {"em", 0}, {"字", 0},
}

// Errors of ParseLength.
var (
	ErrLength = errors.New("not a length")
	ErrNoUnit = errors.New("a length without a unit")
)

// maxPoints is the longest length that is read: five metres.
const maxPoints = 14_400

// ParseLength reads a length: a number with a unit (12.5pt, 148mm, 2.1 cm,
// 28字, 0.5em), or a type size by name (五号, 小四号). An em is as long as em.
// Numbers may be full width, as an input method types them. A number without a
// unit is ErrNoUnit together with its value in points, so that callers may take
// it; anything else is ErrLength.
func ParseLength(s string, em Length) (Length, error) {
	s = strings.ToLower(strings.TrimSpace(narrow(s)))
	name := strings.TrimSuffix(s, "字")
	for _, size := range sizes {
		if name == size.name || strings.HasPrefix(size.name, "小") && name == size.name+"号" {
			return Points(size.pt), nil
		}
	}
	for _, u := range units {
		number, ok := strings.CutSuffix(s, u.name)
		if !ok {
			continue
		}
		n, err := parseNumber(strings.TrimSpace(number))
		if err != nil {
			return 0, err
		}
		pt := n * u.pt
		if u.pt == 0 {
			pt = n * em.Points()
		}
		if math.Abs(pt) > maxPoints {
			return 0, ErrLength
		}
		return Points(pt), nil
	}
	n, err := parseNumber(s)
	if err != nil || math.Abs(n) > maxPoints {
		return 0, ErrLength
	}
	return Points(n), ErrNoUnit
}

// parseNumber reads a decimal number, without the exponents and names that
// strconv would take.
func parseNumber(s string) (float64, error) {
	if s == "" || strings.Trim(s, "+-.0123456789") != "" {
		return 0, ErrLength
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, ErrLength
	}
	return n, nil
}

// narrow turns full-width letters, digits and the full stop into ASCII.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '\u3000':
			return ' '
		}
		return r
	}, s)
}
