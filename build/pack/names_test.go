package pack

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/roster"
)

// Every name of a file or archive keeps within 80 bytes on request, in Chinese and in
// ASCII, with its edition in it, however long title, edition, group and output are; and
// no two of a parcel are the same.
func TestNamesWithin80Bytes(t *testing.T) {
	long := strings.Repeat("关于依靠群众的若干问题", 10)
	ids := []string{strings.Repeat("大", 40), strings.Repeat("大", 39) + "小", strings.Repeat("x", 40), "大字"}
	for _, m := range []*book.Meta{
		{Title: "书"}, {Title: long}, {Title: long, Edition: 12, EditionLabel: "第十二版（修订增补本，含附录三种）"}, {Title: "Ends in 。。。", Edition: 2},
	} {
		for _, short := range []int{80, 0} {
			items := []*Item{item("epub", ".epub", "手机", 900, 0, 0), item("booklet", "-小册子-正面.pdf", "打印", 310, 12, 6), item("booklet", "-小册子-背面.pdf", "打印", 310, 0, 0)}
			for _, id := range ids {
				items = append(items, item(id, "-"+id+"-小册子.pdf", "打印", 310, 12, 6))
			}
			g := group(long, booklets(1), append(ids, "epub")...)
			g.Channels = []string{"邮件"}
			twin := *g
			twin.Name = long + "二"
			for _, names := range []Names{Chinese, ASCII} {
				p, _ := Make(m, []*roster.Group{g, &twin}, Options{MaxBytes: short, Names: names, Limits: map[string]Limit{"邮件": {MaxFiles: 2}}}, func(*roster.Group) []*Item { return items })
				archives := map[string]bool{}
				for _, parcel := range p.Parcels {
					seen := map[string]bool{}
					for _, f := range parcel.Files {
						checkNames(t, short, f.Name, f.ASCII)
						if !strings.Contains(f.Name, p.edition()) || !strings.Contains(f.ASCII, "-"+editionSlug(m)) {
							t.Errorf("no edition in %s, %s", f.Name, f.ASCII)
						}
						if seen[f.Name] || seen[f.ASCII] {
							t.Errorf("%s or %s is there twice", f.Name, f.ASCII)
						}
						seen[f.Name], seen[f.ASCII] = true, true
					}
					if len(parcel.Archives) != 4 {
						t.Errorf("%d archives", len(parcel.Archives))
					}
					for _, a := range parcel.Archives {
						ascii := a.Name
						if names == Chinese {
							ascii = ""
						}
						checkNames(t, short, a.Name, ascii)
						if archives[a.Name] {
							t.Errorf("the archive %s is there twice", a.Name)
						}
						archives[a.Name] = true
						if !strings.Contains(a.Name, map[Names]string{Chinese: p.edition(), ASCII: "-" + editionSlug(m)}[names]) {
							t.Errorf("no edition in %s", a.Name)
						}
					}
				}
			}
		}
	}
}

func checkNames(t *testing.T, most int, zh, ascii string) {
	t.Helper()
	if most == 0 {
		most = 143 // the least that encrypted folders allow
	}
	if len(zh) > most || len(ascii) > most || strings.ContainsAny(zh, `/\:*?"<>|`) {
		t.Errorf("%q has %d bytes, %q %d", zh, len(zh), ascii, len(ascii))
	}
	for _, r := range ascii {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '.') {
			t.Errorf("%q is no ASCII name", ascii)
			break
		}
	}
	if zh == "" {
		t.Error("no name: " + fmt.Sprint(ascii))
	}
}
