package source

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"kanben/book/golden"
)

// pieces cuts a text into pieces of n characters each.
func pieces(text string, n int) (list []string) {
	rs := []rune(text)
	for ; len(rs) >= n; rs = rs[n:] {
		list = append(list, string(rs[:n]))
	}
	return list
}

// TestDetectionRate tells how sure the detector may be: pieces of the sample, and
// of a traditional text, in every encoding. What it is sure of must be right; the
// golden says how often it is sure, guesses right, guesses wrong, or gives up.
func TestDetectionRate(t *testing.T) {
	sample, err := os.ReadFile("../../assets/sample/依靠群众求胜利专题讨论发言稿.txt")
	if err != nil {
		t.Fatal(err)
	}
	traditional, err := os.ReadFile("testdata/traditional.txt")
	if err != nil {
		t.Fatal(err)
	}
	var w strings.Builder
	fmt.Fprintln(&w, "encoding        chars  pieces  sure  right guess  wrong guess  refused")
	for _, tt := range []struct {
		name, text string
		e          encoding.Encoding
	}{
		{"UTF-8", string(sample), nil},
		{"UTF-16LE", string(sample), unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE", string(sample), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"GB18030", string(sample), simplifiedchinese.GB18030},
		{"HZ-GB-2312", string(sample), simplifiedchinese.HZGB2312},
		{"UTF-8 trad.", string(traditional), nil},
		{"GB18030 trad.", string(traditional), simplifiedchinese.GB18030},
		{"Big5", string(traditional), traditionalchinese.Big5},
	} {
		for _, n := range []int{5, 10, 20, 50, 200} {
			var sure, right, wrong, refused, all int
			for _, piece := range pieces(tt.text, n) {
				data := []byte(piece)
				if tt.e != nil {
					if data, err = tt.e.NewEncoder().Bytes(data); err != nil {
						continue // a character that the encoding lacks
					}
				}
				if utf8.RuneCount(data) == 0 || strings.TrimSpace(piece) == "" {
					continue
				}
				all++
				f, err := Decode("稿.txt", data, "")
				switch {
				case err != nil:
					refused++
				case f.Text == piece && f.Sure:
					sure++
				case f.Text == piece:
					right++
				default:
					wrong++
					if f.Sure {
						t.Errorf("%s: surely %s: %q for %q", tt.name, f.Encoding, f.Text, piece)
					}
				}
			}
			fmt.Fprintf(&w, "%-14s  %5d  %6d  %4d  %11d  %11d  %7d\n", tt.name, n, all, sure, right, wrong, refused)
		}
	}
	golden.Text(t, "rate.txt", w.String())
}
