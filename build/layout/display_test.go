package layout

import (
	"strings"
	"testing"

	"kanben/book/source"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// TestDisplaySense: display lines end where the sense does, before evenness: after
// a mark, before a dash, behind 的 and never before it (T93).
func TestDisplaySense(t *testing.T) {
	em := geom.Points(14)
	for _, c := range []struct {
		chars int
		want  string
	}{
		{20, "一个很长很长的题目：|从渡口图书室的一张借书登记表说起，|谈谈怎样把平常的小事做得细一点、再细一点|——在年终总结会上的发言提纲"},
		{22, "一、这是一个很长的小标题，|它要说的是登记表上的每一格都有用处，|每一格都要有人去填、有人去看、有人去改"},
		{15, "开展群众路线教育活动的|价值期待和现实挑战"},
		{12, "尊敬的爷爷奶奶年轻的|爸爸妈妈们……"},
		{16, "坚持“从群众中来”|——正确认识和了解群众"},
		{20, "关于进一步加强的若干意见"},
		{13, "（二）标题下面|紧接着还是标题"},
		{15, "在全区深入开展群众路线|教育实践活动动员大会|暨年度先进集体表彰大会上的讲话"},
		{14, "全面了解和解决群众反映的|突出问题的过程、方法和体会"}, // 了 and 过 begin words here
		{9, "排版压力测试——|一本什么都有的小书"},          // no room for the dash below
	} {
		d := newSetter(embedded())
		p := d.display(style.Type{Role: fonts.SongBold, Size: em}, strings.ReplaceAll(c.want, "|", ""), source.Span{})
		var got []string
		for _, l := range d.ragged(p, 0, em*geom.Length(c.chars)) {
			got = append(got, lineText(&l))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%d characters a line: %s, want %s", c.chars, s, c.want)
		}
	}
}

// TestTiedSigns: no white stands between a currency sign and its number (T24), nor
// round the hyphen of a Chinese name, which takes ½ em (T37).
func TestTiedSigns(t *testing.T) {
	em := geom.Points(20)
	face := embedded().Face(fonts.Song)
	five := scaled(face, face.Advance(face.Glyph('5')), em)
	for text, want := range map[string]geom.Length{
		"￥5": em + five, "№5": em + five, "让-雅克": 3*em + em/2, "册.5": em + scaled(face, face.Advance(face.Glyph('.')), em) + five,
		"】-册": 2*em + em/2, "第5": em + em/4 + five,
	} {
		l := SetLine(embedded(), fonts.Song, em, 0, text)
		if l.Measure < want-em/50 || l.Measure > want+em/50 {
			t.Errorf("%s takes %.3f em, want %.3f", text, l.Measure.Points()/20, want.Points()/20)
		}
	}
}
