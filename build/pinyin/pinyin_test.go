package pinyin

import (
	"strings"
	"testing"
)

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"王明": "Wang Ming", "欧阳修远": "Ouyang Xiuyuan", "单 雄信": "Shan Xiongxin", "吕布": "Lü Bu", "区寄": "Ou Ji",
		"王": "", "John": "", "学习小组办公室": "", "王A明": "",
	} {
		if got := Name(name); got != want {
			t.Errorf("Name(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct {
		title string
		n     int
		want  string
	}{
		{"依靠群众求胜利【汇编5篇】", 80, "yi-kao-qun-zhong-qiu-sheng-li-hui-bian-5-pian"},
		{"依靠群众求胜利", 12, "yi-kao-qun"},
		{"第3学习小组（城北）", 80, "di-3-xue-xi-xiao-zu-cheng-bei"},
		{"Team Alpha 2", 80, "team-alpha-2"},
		{"绿色", 80, "lv-se"},
		{"！？…", 80, ""},
		{"../../etc/passwd", 80, "etc-passwd"},
		{strings.Repeat("a", 100), 10, "aaaaaaaaaa"},
	} {
		if got := Slug(c.title, c.n); got != c.want {
			t.Errorf("Slug(%q, %d) = %q, want %q", c.title, c.n, got, c.want)
		}
	}
}
