package source

import (
	"bytes"
	"testing"
)

// TestEncodeGivesTheBytesBack holds that a manuscript in any encoding, with or
// without a mark, is written as it was read.
func TestEncodeGivesTheBytesBack(t *testing.T) {
	const text = "《稿》\r\n今天，我讲三点。\n群众路线\n"
	for _, c := range codecs {
		if c.name == "EUC-KR" {
			continue // lacks 讲
		}
		for _, mark := range []string{"", c.mark} {
			text := text
			if c.name == "Shift_JIS" || c.name == "EUC-JP" || c.name == "Big5" {
				text = "今日，三點。\r\n大衆路線\n"
				if c.name != "Big5" {
					text = "今日は三点。\r\n大衆路線\n"
				}
			}
			f := &File{Encoding: c.name}
			data, missing, ok := f.Encode(text, []byte(mark))
			if !ok {
				t.Errorf("%s lacks %q", c.name, missing)
				continue
			}
			if !bytes.HasPrefix(data, []byte(mark)) {
				t.Errorf("%s: the mark is lost", c.name)
			}
			back, err := Decode("稿.txt", data, c.name)
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
				continue
			}
			if back.Text != text {
				t.Errorf("%s gives %q", c.name, back.Text)
			}
			again, _, ok := back.Encode(back.Text, data)
			if !ok || !bytes.Equal(again, data) {
				t.Errorf("%s (%s) is written as %q, was %q", c.name, back.Encoding, again, data)
			}
		}
	}
}

// TestEncodeNamesWhatIsMissing holds that a character which the encoding lacks
// is named.
func TestEncodeNamesWhatIsMissing(t *testing.T) {
	f := &File{Encoding: "Big5"}
	if _, missing, ok := f.Encode("三點这", nil); ok || missing != '这' {
		t.Errorf("missing %q, %v", missing, ok)
	}
	if data := EncodeUTF8("这"); string(data) != "\xEF\xBB\xBF这" {
		t.Errorf("UTF-8 is %q", data)
	}
}
