package style

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"kanben/book/diag"
	"kanben/build/geom"
)

// A Refusal says what cannot be had, and what can.
type Refusal struct {
	Message diag.Text // a pattern for Args
	Hint    diag.Text // likewise
	Args    []any

	// Word was not understood; it had to be one of Allowed.
	Word    string
	Allowed []string

	Margins bool // it is about a margin that was asked for
}

// Error gives the message in English.
func (r *Refusal) Error() string { return r.Message.Format(diag.English, r.Args...) }

func refuseName(name string) error {
	return &Refusal{
		Message: diag.Text{Zh: "没有“%[1]s”这种版式", En: "there is no design %[1]q"},
		Args:    []any{name},
		Word:    name, Allowed: Names(),
	}
}

func refuseVertical(name string) error {
	return &Refusal{
		Message: diag.Text{Zh: "版式“%[1]s”没有竖排", En: "the design %[1]q has no vertical setting"},
		Hint: diag.Text{
			Zh: "竖排可以用 --style %[2]s，或者去掉 --writing vertical",
			En: "set vertically with --style %[2]s, or leave --writing vertical away",
		},
		Args: []any{name, strings.Join(verticalNames, "|")},
	}
}

func refusePaperName(name string) error {
	return &Refusal{
		Message: diag.Text{Zh: "没有“%[1]s”这种纸", En: "there is no paper %[1]q"},
		Hint: diag.Text{
			Zh: "也可以写宽×高，如 210mm×297mm",
			En: "or give width and height: 210x297mm",
		},
		Args: []any{name},
		Word: name, Allowed: Papers(),
	}
}

func refusePaperSize(s string) error {
	return &Refusal{
		Message: diag.Text{Zh: "纸不能是 %[1]s", En: "the page cannot be %[1]s"},
		Hint: diag.Text{
			Zh: "每边最短 %[2]d mm，最长 %[3]d mm",
			En: "each side takes %[2]d to %[3]d mm",
		},
		Args: []any{s, mm(minPaper), mm(maxPaper)},
	}
}

// parseSize reads the size of the body; a bare number is points.
func parseSize(s string, own geom.Length) (geom.Length, error) {
	size, err := geom.ParseLength(s, own)
	if err != nil && !errors.Is(err, geom.ErrNoUnit) {
		return 0, &Refusal{
			Message: diag.Text{Zh: "字号“%[1]s”看不懂", En: "%[1]q is no type size"},
			Hint: diag.Text{
				Zh: "可以写字号（小四）、磅数（12pt）或毫米（4.2mm）",
				En: "write points (12pt), millimetres (4.2mm) or a size by name (小四)",
			},
			Args: []any{s},
		}
	}
	if size < minSize || size > maxSize {
		return 0, &Refusal{
			Message: diag.Text{Zh: "正文字号不能是 %[1]s", En: "the body cannot be set in %[1]s"},
			Hint: diag.Text{
				Zh: "最小六号（%[2]s 磅），最大初号（%[3]s 磅）",
				En: "it can be %[2]s to %[3]s points",
			},
			Args: []any{s, points(minSize), points(maxSize)},
		}
	}
	return size, nil
}

// refuseChars refuses a line too long for the page's width, or in vertical
// setting for its height.
func refuseChars(asked, most int, page Page) error {
	side := page.Trim.Width
	message := diag.Text{
		Zh: "每行 %[1]d 字放不下：纸宽 %[3]d mm，这个字号最多 %[2]d 字",
		En: "%[1]d characters a line do not fit: a page %[3]d mm wide takes at most %[2]d of this size",
	}
	if page.Vertical {
		side = page.Trim.Height
		message = diag.Text{
			Zh: "每行 %[1]d 字放不下：竖排的行长由纸高定，%[3]d mm 高，这个字号最多 %[2]d 字",
			En: "%[1]d characters a line do not fit: a page %[3]d mm high takes at most %[2]d of this size",
		}
	}
	return &Refusal{
		Message: message,
		Hint: diag.Text{
			Zh: "减少 --chars，或用小一点的 --size、大一点的 --page",
			En: "take fewer --chars, a smaller --size or a larger --page",
		},
		Args: []any{asked, most, mm(side)},
	}
}

func refuseFewChars(asked int) error {
	return &Refusal{
		Message: diag.Text{Zh: "每行 %[1]d 字太少", En: "%[1]d {1:character a line is|characters a line are} too few"},
		Hint:    diag.Text{Zh: "最少 %[2]d 字", En: "at least %[2]d"},
		Args:    []any{asked, minChars},
	}
}

// refuseLines refuses more lines than the page's height takes, or in vertical
// setting its width.
func refuseLines(asked, most int, page Page) error {
	side := page.Trim.Height
	message := diag.Text{
		Zh: "每页 %[1]d 行放不下：纸高 %[3]d mm，这个字号最多 %[2]d 行",
		En: "%[1]d lines do not fit: a page %[3]d mm high takes at most %[2]d of this size",
	}
	if page.Vertical {
		side = page.Trim.Width
		message = diag.Text{
			Zh: "每页 %[1]d 行放不下：竖排的行数由纸宽定，%[3]d mm 宽，这个字号最多 %[2]d 行",
			En: "%[1]d lines do not fit: a page %[3]d mm wide takes at most %[2]d of this size",
		}
	}
	return &Refusal{
		Message: message,
		Hint: diag.Text{
			Zh: "减少 --lines，或用小一点的 --size、大一点的 --page",
			En: "take fewer --lines, a smaller --size or a larger --page",
		},
		Args: []any{asked, most, mm(side)},
	}
}

func refuseFewLines(asked int) error {
	return &Refusal{
		Message: diag.Text{Zh: "每页 %[1]d 行太少", En: "%[1]d {1:line a page is|lines a page are} too few"},
		Hint:    diag.Text{Zh: "最少 %[2]d 行", En: "at least %[2]d"},
		Args:    []any{asked, minLines},
	}
}

// refuseMargin refuses a margin that is too narrow for what stands in it.
func refuseMargin(s Side, width, least geom.Length) error {
	return &Refusal{
		Message: diag.Text{Zh: "%[1]s %[2]s mm 太窄", En: "the %[1]s of %[2]s mm is too narrow"},
		Hint: diag.Text{
			Zh: "至少 %[3]s mm：离裁切线 5 mm 以内不能有字，书眉、页码也算；订口骑马订要 15 mm，胶订要 18 mm",
			En: "at least %[3]s mm: nothing may stand within 5 mm of the trim, head and page number included; a gutter takes 15 mm, of a glued book 18 mm",
		},
		Args: []any{sides[s].name, tenths(width, math.Floor), tenths(least, math.Ceil)}, Margins: true,
	}
}

// refuseMargins refuses margins that leave too little between them.
func refuseMargins(first, second geom.Length, a, b Side) error {
	return &Refusal{
		Message: diag.Text{
			Zh: "%[1]s %[2]s mm、%[3]s %[4]s mm 太宽，中间放不下版心",
			En: "the %[1]s of %[2]s mm and the %[3]s of %[4]s mm leave no type area",
		},
		Hint: diag.Text{
			Zh: "至少留 %[5]d 个字、%[6]d 行的地方；页边改窄，或用小一点的字、大一点的纸",
			En: "leave room for %[5]d characters and %[6]d lines; take narrower margins, smaller type or a larger page",
		},
		Args: []any{sides[a].name, tenths(first, math.Round), sides[b].name, tenths(second, math.Round), minChars, minLines}, Margins: true,
	}
}

// refuseCharsWithin refuses more characters than there is room for between two
// margins.
func refuseCharsWithin(asked, most int, a, b Side) error {
	return refuseWithin(diag.Text{
		Zh: "每行 %[1]d 字放不下：%[3]s和%[4]s之间最多 %[2]d 字",
		En: "%[1]d characters a line do not fit: between %[3]s and %[4]s there is room for %[2]d",
	}, asked, most, a, b)
}

// refuseLinesWithin refuses more lines than there is room for.
func refuseLinesWithin(asked, most int, a, b Side) error {
	return refuseWithin(diag.Text{
		Zh: "每页 %[1]d 行放不下：%[3]s和%[4]s之间最多 %[2]d 行",
		En: "%[1]d lines do not fit: between %[3]s and %[4]s there is room for %[2]d",
	}, asked, most, a, b)
}

func refuseWithin(message diag.Text, asked, most int, a, b Side) error {
	return &Refusal{
		Message: message,
		Hint:    diag.Text{Zh: "页边和字数、行数只定一样，另一样会跟着变", En: "say the margins or the number, and the other follows"},
		Args:    []any{asked, max(most, 0), sides[a].name, sides[b].name}, Margins: true,
	}
}

// refusePaper refuses a page on which not even the least type area stands.
func refusePaper(trim geom.Size, size geom.Length) error {
	return &Refusal{
		Message: diag.Text{
			Zh: "%[1]d mm×%[2]d mm 的纸太小，放不下 %[3]s 磅的字",
			En: "a page of %[1]d × %[2]d mm is too small for type of %[3]s points",
		},
		Hint: diag.Text{
			Zh: "用小一点的 --size 或大一点的 --page",
			En: "take a smaller --size or a larger --page",
		},
		Args: []any{mm(trim.Width), mm(trim.Height), points(size)},
	}
}

// mm is a length in whole millimetres.
func mm(l geom.Length) int { return int(math.Round(l.Points() / 72 * 25.4)) }

// tenths is a length in millimetres with one decimal, rounded so; what is less
// than a hundredth is how lengths are kept.
func tenths(l geom.Length, round func(float64) float64) string {
	hundredths := math.Round(l.Points() / 72 * 2540)
	return strconv.FormatFloat(round(hundredths/10)/10, 'f', -1, 64)
}

// points is a length in points, written as short as can be.
func points(l geom.Length) string {
	return strconv.FormatFloat(math.Round(l.Points()*1000)/1000, 'f', -1, 64)
}
