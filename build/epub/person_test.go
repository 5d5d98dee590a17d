package epub

import (
	"testing"

	"kanben/book"
)

func TestSortNames(t *testing.T) {
	for _, c := range []struct{ name, sort, want string }{
		{"王明", "", "Wang Ming"},
		{"张　三", "", "Zhang San"},
		{"欧阳修", "", "Ouyang Xiu"},
		{"曾国藩", "", "Zeng Guofan"},
		{"单雄信", "", "Shan Xiongxin"},
		{"吕布", "", "Lü Bu"},
		{"李　明", "Li Ming (Beijing)", "Li Ming (Beijing)"},
		{"John Smith", "", ""},
		{"第三党支部学习小组", "", ""},
		{"某", "", ""},
		{"", "", ""},
	} {
		if got := sortName(&book.Person{Name: c.name, Sort: c.sort}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRelators(t *testing.T) {
	for role, want := range map[string]string{
		"": "aut", "主编": "edt", "整理": "trc", "审校": "pfr", "翻译": "trl", "主讲": "spk", "讲": "spk", "装帧设计": "bkd", "后勤": "ctb",
	} {
		if got, _ := relator(role); got != want {
			t.Errorf("%s: %s, want %s", role, got, want)
		}
	}
}
