package proof

import "kanben/book/diag"

var (
	nameDot = &diag.Rule{
		Code: "P024", Severity: diag.Fixed,
		Name:    diag.Text{Zh: "间隔号", En: "middle dots"},
		Message: diag.Text{Zh: "间隔号已改为标准的 ·", En: "dot between the parts of a name, now ·"},
		Source:  "T66; GB/T 15834 4.14.2",
	}
	doubtfulPoint = &diag.Rule{
		Code: "P009", Severity: diag.Warning,
		Name:    diag.Text{Zh: "拿不准的点", En: "doubtful points"},
		Message: diag.Text{Zh: "汉字中间的“%[1]s”可能是句号，也可能是人名里的间隔号，没有改动", En: "%[1]q between Han may be a full stop 。 or the dot of a name ·; left as it is"},
		Hint:    diag.Text{Zh: "请在原稿里改成 。 或 ·", En: "write 。 or · in the manuscript"},
		Source:  "T60, T66; GB/T 15834 4.1, 4.14",
	}
)

// mendDots makes the dot between the parts of a name or a date U+00B7 (T66):
// 卡尔•马克思, 一二・九. A dot with Han on one side only, or with a space on one
// side, is a bullet. A full-width point ．is changed if it must part a name.
func (l *line) mendDots() {
	for i := range l.cells {
		c := &l.cells[i]
		if c.kind != dot && c.kind != wideStop || c.r == '·' || c.is(kept|solid) {
			continue
		}
		if c.kind == wideStop && !l.partsName(i) || c.kind == dot && !l.joinsHan(i) {
			continue
		}
		l.write(i, '·', l.op(nameDot))
	}
}

// joinsHan tells whether cell i stands between two Han characters, close up or
// with spaces on both sides.
func (l *line) joinsHan(i int) bool {
	before, after := l.next(i-1, -1, kinds(space)), l.next(i+1, +1, kinds(space))
	return l.at(before) == han && l.at(after) == han && (before == i-1) == (after == i+1)
}

// partsName tells whether the point at cell i stands between two characters on
// either side that all serve to write foreign names (卡尔.马克思), or between
// the numerals of a day (一二．九).
func (l *line) partsName(i int) bool {
	if !l.joinsHan(i) {
		return false
	}
	before, after := l.next(i-1, -1, kinds(space)), l.next(i+1, +1, kinds(space))
	if isHanDigit(l.char(before)) && isHanDigit(l.char(after)) {
		return true
	}
	return isTransliteration(l.char(before)) && isTransliteration(l.char(before-1)) &&
		isTransliteration(l.char(after)) && isTransliteration(l.char(after+1))
}

// lookStops lists the points between Han that mending left, and the half-width
// mark that ends a Chinese paragraph behind a Western word.
func (l *line) lookStops() {
	for i := range l.cells {
		c := &l.cells[i]
		if c.kind != stop && c.kind != wideStop || c.is(kept|solid) || !l.joinsHan(i) {
			continue
		}
		if !l.isListNumber(i) || isHanDigit(l.char(i+1)) {
			l.note(doubtfulPoint, i, i+1, string(c.r))
		}
	}
	l.lookWesternMarks()
	l.lookLastMark()
}

// transliteration holds the characters that write foreign names, after the
// table of Xinhua's transliterations; words of Chinese are seldom made of four
// of them in a row.
const transliteration = "阿埃艾安奥巴贝本比彼宾伯布查达戴丹德迪蒂丁东杜恩尔法菲费佛夫弗福盖甘冈戈格古圭哈汉豪赫亨怀惠霍基吉加伽简杰金卡凯康考柯科克肯库夸昆拉莱赖兰朗劳勒雷里利莉丽林琳隆卢鲁路伦罗洛马玛迈麦曼梅蒙米密敏莫姆穆纳娜内妮尼诺努欧帕派佩皮珀普奇齐乔切琼丘热瑞若撒萨塞桑森沙莎山舍圣史舒斯思司丝苏索塔泰坦汤唐特提廷图托瓦威韦维文翁沃乌西希锡夏谢辛休雅亚扬耶伊宜因英尤约泽扎詹兹佐宁诗茨埔岑蓬滕顿逊"

var transliterates = func() (set [0xA000 - 0x4E00]bool) {
	for _, r := range transliteration {
		set[r-0x4E00] = true
	}
	return set
}()

// isTransliteration tells whether r often writes a syllable of a foreign name.
func isTransliteration(r rune) bool {
	return r >= 0x4E00 && r < 0xA000 && transliterates[r-0x4E00]
}
