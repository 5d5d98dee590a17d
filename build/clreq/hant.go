package clreq

import "kanben/book/zh"

// Hant is the style with the marks of traditional Chinese: ， 、 ； ： 。 ！ ？
// stand in the middle of their squares (T8; CLREQ, "Positions of Punctuation
// Marks"). They keep ¼ em before them, and give what is behind them.
func (s Style) Hant() Style { return s%numStyles + numStyles }

// IsHant tells whether a style has the marks of traditional Chinese.
func (s Style) IsHant() bool { return s >= numStyles }

// hant is the table of marks in the middle of their squares. Of adjacent marks the
// white is ¼ em, as of those in the corner it is none or ½.
func (t table) hant() table {
	before := Gap{Quarter, Quarter, Inner}
	behind := Gap{Quarter, 0, Centred}
	for _, m := range []zh.Class{zh.PS, zh.PE} {
		for _, c := range []zh.Class{zh.HZ, zh.CL, zh.PS, zh.PE, zh.DS, zh.CN, zh.WL, zh.WN} {
			t[c][m] = before
		}
		for _, c := range []zh.Class{zh.HZ, zh.DS, zh.CN, zh.WL, zh.WN} {
			t[m][c] = behind
		}
		t[m][zh.OP] = bracket
	}
	return t
}
